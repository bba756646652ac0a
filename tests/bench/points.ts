import { makeFreshDatabase } from '../support/test-database';
import { deepStrictEqual } from 'node:assert';
import { createPool, type Pool } from 'mysql2/promise';
import { newId } from '../../server/src/platform/new-id';
import { openDatabase, type Database } from '../../server/src/platform/database';
import { awardPoints } from '../../server/src/points';
import { findLedgerDifferences } from '../../server/src/points/find-ledger-differences';
import { PointsAccount } from '../../server/src/points/points-account.entity';
import { PointsRule } from '../../server/src/points/points-rule.entity';
import type { Award } from '../../server/src/points/award-points';
import { findMyStatement } from '../../server/src/points/find-my-statement';
import { schema } from '../../server/src/app/schema';
import { awardByHand } from './baseline-award';
import type { Measuring } from './compare';
import { median, quantile } from './load';

const WRITERS = [1, 16, 64];
const RESIDENTS = 2_048;
const AIM = 0.6;

/** Posting points through the act and by hand, in turns on one database; and the first page of a short and of a long statement. */
export async function benchPoints(mariaDb: string, { rounds, seconds, print }: Measuring): Promise<void> {
  const { url, drop } = await makeFreshDatabase(mariaDb);
  const database = await openDatabase(url, schema);
  const pool = createPool({ uri: url, timezone: 'Z', charset: 'utf8mb4_bin', connectionLimit: 20 });
  pool.on(
    'connection',
    (connection) => void connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'),
  );
  try {
    await database.migrate();
    await benchPosting(database, pool, { rounds, seconds, print });
    await benchStatement(database, print);
    deepStrictEqual(await database.read(findLedgerDifferences), [], 'both ways must write the same book');
  } finally {
    await pool.end();
    await database.close();
    await drop();
  }
}

async function benchPosting(database: Database, pool: Pool, { rounds, seconds, print }: Measuring): Promise<void> {
  const { communityId, residents } = await openAccounts(database);
  const ways = [
    (award: Award) => awardByHand(pool, award),
    (award: Award) => database.inTransaction((tx) => awardPoints(tx, award)),
  ];
  print(
    `\npost points of an hour, under a daily cap (${rounds} rounds of ${seconds} s each, residents of one community)`,
  );
  const heads = ['mysql2 per s', 'act per s', 'ratio', 'mysql2 CPU ms', 'act CPU ms'];
  print(`  ${'writers'.padEnd(10)}${heads.map((head) => head.padStart(14)).join('')}  (ratio: aim at least ${AIM})`);
  for (const writers of WRITERS) {
    const perSecond: number[][] = [[], []];
    const work: number[][] = [[], []];
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      for (const [n, post] of ways.entries()) {
        const before = process.cpuUsage();
        const done = await write(post, communityId, residents, writers, seconds);
        const { user, system } = process.cpuUsage(before);
        if (round === 0) continue;
        perSecond[n]!.push(done / seconds);
        work[n]!.push((user + system) / 1_000 / done);
      }
    }
    const [plain, own] = perSecond as [number[], number[]];
    const ratio = median(own.map((value, n) => value / plain[n]!));
    const cells = [
      median(plain).toFixed(0),
      median(own).toFixed(0),
      ratio.toFixed(2),
      ...work.map((spent) => median(spent).toFixed(2)),
    ];
    print(`  ${String(writers).padEnd(10)}${cells.map((cell) => cell.padStart(14)).join('')}`);
  }
}

/** Each writer books for residents of their own, one after the other. Answers how many were booked. */
async function write(
  post: (award: Award) => Promise<unknown>,
  communityId: string,
  residents: string[],
  writers: number,
  seconds: number,
): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (let n = writer; performance.now() < end; n = (n + writers) % RESIDENTS) {
        const awarded = await post(awardTo(communityId, residents[n]!));
        if (!awarded) throw new Error('the cap must not be reached');
        done++;
      }
    }),
  );
  return done;
}

const awardTo = (communityId: string, personId: string): Award => ({
  communityId,
  personId,
  event: 'volunteering.service',
  minutes: 60,
  reason: '志愿服务一小时',
  cause: { kind: 'shift', id: communityId },
  idempotencyKey: newId(),
  actorId: null,
});

async function openAccounts(database: Database): Promise<{ communityId: string; residents: string[] }> {
  const communityId = newId();
  const residents = Array.from({ length: RESIDENTS }, newId);
  await database.inTransaction(async (tx) => {
    const account = (holder: string, balance: number | null) => ({
      id: newId(),
      communityId,
      unit: 'point' as const,
      holder,
      balance,
    });
    await tx.insert(PointsAccount, [account('issued', null), ...residents.map((id) => account(id, 0))]);
    const terms = {
      per: 'hour' as const,
      amount: 10,
      dailyCap: 1_000_000_000,
      setById: communityId,
      since: new Date(),
    };
    await tx.insert(PointsRule, { id: newId(), communityId, event: 'volunteering.service', version: 1, ...terms });
  });
  return { communityId, residents };
}

async function benchStatement(database: Database, print: Measuring['print']): Promise<void> {
  const { communityId, residents } = await openAccounts(database);
  const [short, long] = residents as [string, string];
  for (const [personId, lines] of [
    [short, 100],
    [long, 10_000],
  ] as const) {
    await database.inTransaction(async (tx) => {
      for (let n = 0; n < lines; n++)
        await awardPoints(tx, { ...awardTo(communityId, personId), event: 'wish.fulfilled' });
    });
  }
  const times: Record<string, number[]> = { [short]: [], [long]: [] };
  for (let n = 0; n < 600; n++) {
    for (const personId of [short, long]) {
      const from = performance.now();
      await database.read((db) => findMyStatement(db, { personId, sessionId: personId, grants: [] }, { communityId }));
      if (n >= 100) times[personId]!.push(performance.now() - from);
    }
  }
  const [few, many] = [quantile(times[short]!, 0.5), quantile(times[long]!, 0.5)];
  print(
    `\nfirst page of a statement, p50: ${few.toFixed(2)} ms with 100 lines, ${many.toFixed(2)} ms with 10,000 lines: ${(many / few).toFixed(2)} times (aim: the same)`,
  );
}
