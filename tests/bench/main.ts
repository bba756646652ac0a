import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { deepStrictEqual } from 'node:assert';
import { startServer, type ServerProcess } from '../support/start-server';
import { load, median, quantile, type Round } from './load';
import { benchPoints } from './points';
import { seed, type BenchData } from './seed';

/**
 * `npm run bench` (`-- points` for the last part alone): the BFF against plain koa + mysql2 with the same SQL, on MariaDB, in one run. Rounds take turns, so
 * that a noisy moment of the machine hits both; medians of the rounds are printed. Nothing here asserts by the clock.
 */
const MARIADB = process.env['TEST_DATABASE_URL'] ?? 'mysql://root@127.0.0.1:3306';
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);
const WARM_UPS = 3;
const CONNECTIONS = 32;

const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const opened: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  if (process.argv[2] !== 'points') await benchWishes();
  await benchPoints(MARIADB, { rounds: ROUNDS, seconds: SECONDS, print });
}

async function benchWishes(): Promise<void> {
  print('seeding 1,000 and 100,000 open wishes');
  const small = await open(seed(MARIADB, 1_000), (data) => data.drop());
  const large = await open(seed(MARIADB, 100_000), (data) => data.drop());
  const baseline = await open(startServer('tests/bench/baseline.ts', { DATABASE_URL: large.url }), (server) => server.stop());
  const bff = await open(startServer('server/src/main.ts', { DATABASE_URL: large.url, LOG_LEVEL: 'info' }), (server) => server.stop());
  const bffOnSmall = await open(startServer('server/src/main.ts', { DATABASE_URL: small.url, LOG_LEVEL: 'info' }), (server) => server.stop());

  const list = ({ communityId }: BenchData) => ({ method: 'GET' as const, path: `/api/wishes?communityId=${communityId}&view=open` });
  const listRounds = (server: ServerProcess, data: BenchData) => () => load(server, () => list(data), { connections: CONNECTIONS, seconds: SECONDS });
  await assertSameAnswer(baseline, bff, list(large).path);
  const [plainLists, lists, smallLists] = await takeTurns([listRounds(baseline, large), listRounds(bff, large), listRounds(bffOnSmall, small)]);

  const claimsOf = (server: ServerProcess, wishIds: string[]) => {
    const next = claims(large, wishIds);
    return () => load(server, next, { connections: CONNECTIONS, seconds: SECONDS });
  };
  const half = large.wishIds.length / 2;
  const [plainClaims, claimRounds] = await takeTurns([
    claimsOf(baseline, large.wishIds.slice(0, half)),
    claimsOf(bff, large.wishIds.slice(half)),
  ]);

  report('list of open wishes, 20 of 100,000', plainLists!, lists!, 0.6);
  report('claim a wish', plainClaims!, claimRounds!, 0.5);
  const p50 = (rounds: Round[]) => median(rounds.map(({ times }) => quantile(times, 0.5)));
  const growth = p50(lists!) / p50(smallLists!);
  print(`\nlist through the BFF, p50: ${p50(smallLists!).toFixed(1)} ms at 1,000 rows, ${p50(lists!).toFixed(1)} ms at 100,000 rows: ${growth.toFixed(2)} times (aim: at most 1.2)`);
  print(`memory after all rounds (RSS): plain ${memoryOf(baseline)} MB, BFF ${memoryOf(bff)} MB`);
}

/** Remembers how to close what was opened. */
async function open<T>(opening: Promise<T>, close: (thing: T) => Promise<void>): Promise<T> {
  const thing = await opening;
  opened.unshift(() => close(thing));
  return thing;
}

/** Rounds to warm up are thrown away (both run interpreted at first); then round after round in turns. */
async function takeTurns(rounds: (() => Promise<Round>)[]): Promise<Round[][]> {
  const results: Round[][] = rounds.map(() => []);
  for (let n = 0; n < WARM_UPS; n++) for (const round of rounds) await round();
  for (let n = 0; n < ROUNDS; n++) for (const [index, round] of rounds.entries()) results[index]!.push(await round());
  return results;
}

/** Every request is another person's, for another wish. */
function claims({ claimants }: BenchData, wishIds: string[]) {
  let n = 0;
  return () => {
    const wishId = wishIds[n];
    if (!wishId) throw new Error('out of wishes: fewer rounds or seconds, please');
    const headers = { 'Authorization': `Bearer ${claimants[n % claimants.length]}`, 'Idempotency-Key': `bench-${wishId}`, 'Content-Type': 'application/json' };
    n++;
    return { method: 'POST' as const, path: `/api/wishes/${wishId}/claim`, headers, body: '{}' };
  };
}

async function assertSameAnswer(one: ServerProcess, other: ServerProcess, path: string): Promise<void> {
  const [expected, found] = await Promise.all([one, other].map(async ({ url }) => (await fetch(url + path)).json()));
  deepStrictEqual(found, expected, 'both servers must answer the same');
}

function report(what: string, plain: Round[], own: Round[], aim: number): void {
  const line = (name: string, rounds: Round[]) => {
    const at = (share: number) => median(rounds.map(({ times }) => quantile(times, share))).toFixed(1).padStart(8);
    const perSecond = median(rounds.map((round) => round.perSecond)).toFixed(0).padStart(8);
    const work = median(rounds.map(({ cpuMilliseconds }) => cpuMilliseconds)).toFixed(2).padStart(8);
    print(`  ${name.padEnd(14)}${perSecond}${at(0.5)}${at(0.99)}${work}`);
  };
  const ratios = plain.map((round, n) => own[n]!.perSecond / round.perSecond);
  print(`\n${what} (${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s each)`);
  print(`  ${''.padEnd(14)}${'per s'.padStart(8)}${'p50 ms'.padStart(8)}${'p99 ms'.padStart(8)}${'CPU ms'.padStart(8)}`);
  line('koa + mysql2', plain);
  line('BFF', own);
  print(`  throughput ratio ${median(ratios).toFixed(2)} (aim: at least ${aim}; rounds: ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`);
}

const memoryOf = ({ pid }: ServerProcess): string => (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024).toFixed(0);

main()
  .catch((error: unknown) => {
    print(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  })
  .finally(async () => {
    for (const close of opened) await close();
  });
