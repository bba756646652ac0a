import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Vote } from '../../server/src/hall/votes/vote.entity';
import { closeVote } from '../../server/src/hall/closing/close-due-votes.job';
import { verifySeal } from '../../server/src/hall/closing/verify-seal';
import type { Database } from '../../server/src/platform/database';
import type { ServerProcess } from '../support/start-server';
import { p50Of, report, takeTurns, type Measuring } from './compare';
import { load } from './load';
import { seedHall, type HallData, type HallVote } from './seed-hall';
import { startBundled } from './start-bundled';

const ROLL = Number(process.env['BENCH_ROLL'] ?? 60_000);
const IN_FLIGHT = 64;
const FEW = 100;
const AIM = 0.65;

/** A roll of 60,000: casting against the same SQL by hand, the turnout at 100 and at 60,000 ballots, and closing and counting them all. */
export async function benchHall(mariaDb: string, measuring: Measuring): Promise<void> {
  const { print } = measuring;
  print(`\nseeding a roll of ${ROLL.toLocaleString('en')} in three votes`);
  const data = await seedHall(mariaDb, ROLL);
  const closing: (() => Promise<void>)[] = [() => data.drop()];
  const serve = async (name: 'baseline' | 'bff'): Promise<ServerProcess> => {
    const server = await startBundled(name, { DATABASE_URL: data.url });
    closing.unshift(() => server.stop());
    return server;
  };
  try {
    const [byHand, cast, few] = [await data.newVote(), await data.newVote(), await data.newVote()];
    await data.fill(few, 0, FEW);
    const baseline = await serve('baseline');
    const bff = await serve('bff');
    const casting = ballotsOf(data, cast);
    await benchCasting(measuring, [baseline, bff], [ballotsOf(data, byHand), casting]);
    await data.fill(cast, casting.sent(), ROLL);
    await benchTurnout(measuring, data, bff, [few, cast]);
    await benchCount(data, cast, print);
  } finally {
    for (const close of closing) await close();
  }
}

/** Every request is another voter's, for their own line. */
function ballotsOf({ voters }: HallData, { vote, entryIds }: HallVote) {
  let n = 0;
  return {
    sent: () => n,
    next: () => {
      const [voter, entryId] = [voters[n], entryIds[n]];
      if (!voter) throw new Error('out of voters: fewer rounds or seconds, please');
      n += 1;
      const headers = {
        Authorization: `Bearer ${voter.token}`,
        'Idempotency-Key': `bench-${entryId}`,
        'Content-Type': 'application/json',
      };
      const body = JSON.stringify({
        entryId,
        content: { choice: n % 3 === 0 ? 'against' : 'for' },
        blind: voter.token,
      });
      return { method: 'POST' as const, path: `/api/hall/votes/${vote.id}/ballots`, headers, body };
    },
  };
}

async function benchCasting(
  measuring: Measuring,
  servers: ServerProcess[],
  ballots: ReturnType<typeof ballotsOf>[],
): Promise<void> {
  const rounds = servers.map(
    (server, n) => () => load(server, ballots[n]!.next, { connections: IN_FLIGHT, seconds: measuring.seconds }),
  );
  const [plain, own] = await takeTurns(measuring.rounds, rounds);
  report(measuring, `cast a ballot, on a roll of ${ROLL.toLocaleString('en')}`, plain!, own!, AIM, IN_FLIGHT);
}

/** Live turnout, what is still missing, and whether I can vote. */
async function benchTurnout(
  { rounds, seconds, print }: Measuring,
  { voters }: HallData,
  bff: ServerProcess,
  votes: readonly HallVote[],
): Promise<void> {
  let n = 0;
  const asking =
    ({ vote }: HallVote) =>
    () =>
      load(
        bff,
        () => ({
          method: 'GET' as const,
          path: `/api/hall/votes/${vote.id}`,
          headers: { Authorization: `Bearer ${voters[(n += 7) % voters.length]!.token}` },
        }),
        { connections: 16, seconds: Math.min(seconds, 2) },
      );
  const [few, all] = await takeTurns(rounds, votes.map(asking));
  const growth = p50Of(all!) / p50Of(few!);
  print(
    `\nturnout and what is still missing, p50: ${p50Of(few!).toFixed(1)} ms at ${FEW} ballots, ${p50Of(all!).toFixed(1)} ms at ${ROLL.toLocaleString('en')}: ${growth.toFixed(2)} times (aim: at most 1.2)`,
  );
}

async function benchCount(
  { database, connection }: HallData,
  { vote }: HallVote,
  print: Measuring['print'],
): Promise<void> {
  await connection.query('UPDATE vote SET closesAt = ? WHERE id = ?', [new Date(), vote.id]);
  const steps: string[] = [];
  const counting: Database = {
    ...database,
    async inTransaction(work) {
      const done = await database.inTransaction(work);
      const { state, opened, toOpen } = await read(database, vote.id);
      steps.push(state === 'counting' ? `${Math.round((opened / toOpen) * 100)}%` : state);
      return done;
    },
  };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const from = performance.now();
  await closeVote(counting, vote.id);
  const seconds = (performance.now() - from) / 1000;
  delay.disable();
  const closed = await read(database, vote.id);
  const differences = await database.read((db) => verifySeal(db, closed));
  print(
    `\nclose, open, count twice and seal ${closed.tally!.takingPart.heads.toLocaleString('en')} ballots: ${seconds.toFixed(1)} s in ${steps.length} steps (${steps.join(' ')})`,
  );
  print(
    `  nobody else on this process waited longer than ${(delay.max / 1e6).toFixed(0)} ms; memory ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB; ${differences.length === 0 ? 'the seal verifies' : `the seal does not verify: ${differences.join(', ')}`}`,
  );
}

const read = (database: Database, id: string): Promise<Vote> => database.read((db) => db.findOneByOrFail(Vote, { id }));
