import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import type { ServerProcess } from '../support/start-server';
import { benchCases } from './cases';
import { benchDirectory } from './directory';
import { benchDistrict } from './district';
import { assertSameAnswer, CONNECTIONS, p50Of, report, takeTurns, type Measuring } from './compare';
import { load } from './load';
import { benchHall } from './hall';
import { benchPoints } from './points';
import { seed, type BenchData } from './seed';
import { benchRoll } from './roll';
import { benchTasks } from './tasks';
import { startBundled } from './start-bundled';

/**
 * `npm run bench` (`-- wishes`, `-- cases`, `-- directory`, `-- points`, `-- tasks`, `-- roll` or `-- hall` for one part alone; `-- district` is asked for by name, and starts a MariaDB of its own): the BFF against plain koa + mysql2 with the same SQL, on MariaDB, in one run. Rounds take turns, so
 * that a noisy moment of the machine hits both; medians of the rounds are printed. Nothing here asserts by the clock.
 */
const MARIADB = process.env['MARIADB_URL'] ?? 'mysql://root@127.0.0.1:3306';
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5);
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 4);

const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const measuring: Measuring = { rounds: ROUNDS, seconds: SECONDS, print };
const opened: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  const part = process.argv[2];
  if (part === undefined || part === 'wishes') await benchWishes();
  if (part === undefined || part === 'cases') await benchCases(MARIADB, measuring);
  if (part === undefined || part === 'directory') await benchDirectory(MARIADB, measuring);
  if (part === undefined || part === 'hall') await benchHall(MARIADB, measuring);
  if (part === undefined || part === 'tasks') await benchTasks(MARIADB, measuring);
  if (part === undefined || part === 'roll') await benchRoll(MARIADB, measuring);
  if (part === 'district') await benchDistrict(measuring);
  if (part === undefined || part === 'points') await benchPoints(MARIADB, measuring);
}

async function benchWishes(): Promise<void> {
  print('seeding 1,000 and 100,000 open wishes');
  const small = await open(seed(MARIADB, 1_000), (data) => data.drop());
  const large = await open(seed(MARIADB, 100_000), (data) => data.drop());
  const baseline = await open(startBundled('baseline', { DATABASE_URL: large.url }), (server) => server.stop());
  const bff = await open(startBundled('bff', { DATABASE_URL: large.url }), (server) => server.stop());
  const bffOnSmall = await open(startBundled('bff', { DATABASE_URL: small.url }), (server) => server.stop());

  const list = ({ communityId }: BenchData) => ({
    method: 'GET' as const,
    path: `/api/wishes?communityId=${communityId}&view=open`,
  });
  const listRounds = (server: ServerProcess, data: BenchData) => () =>
    load(server, () => list(data), { connections: CONNECTIONS, seconds: SECONDS });
  await assertSameAnswer(baseline, bff, list(large).path);
  const [plainLists, lists, smallLists] = await takeTurns(ROUNDS, [
    listRounds(baseline, large),
    listRounds(bff, large),
    listRounds(bffOnSmall, small),
  ]);

  const claimsOf = (server: ServerProcess, wishIds: string[]) => {
    const next = claims(large, wishIds);
    return () => load(server, next, { connections: CONNECTIONS, seconds: SECONDS });
  };
  const half = large.wishIds.length / 2;
  const [plainClaims, claimRounds] = await takeTurns(ROUNDS, [
    claimsOf(baseline, large.wishIds.slice(0, half)),
    claimsOf(bff, large.wishIds.slice(half)),
  ]);

  report(measuring, 'list of open wishes, 20 of 100,000', plainLists!, lists!, 0.75);
  report(measuring, 'claim a wish', plainClaims!, claimRounds!, 0.65);
  const growth = p50Of(lists!) / p50Of(smallLists!);
  print(
    `\nlist through the BFF, p50: ${p50Of(smallLists!).toFixed(1)} ms at 1,000 rows, ${p50Of(lists!).toFixed(1)} ms at 100,000 rows: ${growth.toFixed(2)} times (aim: at most 1.2)`,
  );
  print(`memory after all rounds (RSS): plain ${memoryOf(baseline)} MB, BFF ${memoryOf(bff)} MB`);
}

/** Remembers how to close what was opened. */
async function open<T>(opening: Promise<T>, close: (thing: T) => Promise<void>): Promise<T> {
  const thing = await opening;
  opened.unshift(() => close(thing));
  return thing;
}

/** Every request is another person's, for another wish. */
function claims({ claimants }: BenchData, wishIds: string[]) {
  let n = 0;
  return () => {
    const wishId = wishIds[n];
    if (!wishId) throw new Error('out of wishes: fewer rounds or seconds, please');
    const headers = {
      Authorization: `Bearer ${claimants[n % claimants.length]}`,
      'Idempotency-Key': `bench-${wishId}`,
      'Content-Type': 'application/json',
    };
    n++;
    return { method: 'POST' as const, path: `/api/wishes/${wishId}/claim`, headers, body: '{}' };
  };
}

const memoryOf = ({ pid }: ServerProcess): string =>
  (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024).toFixed(0);

main()
  .catch((error: unknown) => {
    print(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  })
  .finally(async () => {
    for (const close of opened) await close();
  });
