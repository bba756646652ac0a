import { execFileSync } from 'node:child_process';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Measuring } from './compare';
import { printBoards } from './district/boards';
import { asked, driveInTurns, printGrowth, type Side } from './district/drive';
import { startMariaDb } from './district/own-mariadb';
import { readsOf } from './district/reads';
import { seedDistrict, type DistrictData } from './district/seed-district';
import { DISTRICT } from './district/sizes';
import { printGreedy, writeDownStatements } from './district/statements';
import { writesOf } from './district/writes';
import { startBundled } from './start-bundled';

const AIM = 1.3;
/** Nothing listens there: what WeChat would be told waits, on either side. */
const NOWHERE = 'http://127.0.0.1:9';

/**
 * A district of 127 communities beside one of them alone, on a MariaDB of its own: what people read and do most on either side, what
 * each statement reads for what it gives, the memory of a server, and the dashboards.
 */
export async function benchDistrict({ rounds, print }: Measuring): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  const keep = <T extends { stop(): Promise<void> }>(thing: T): T => {
    closing.unshift(() => thing.stop());
    return thing;
  };
  try {
    const { url } = keep(await startMariaDb());
    const one = await seedDistrict(url, 'one', 1);
    const from = performance.now();
    const district = await seedDistrict(url, 'district', DISTRICT.communities);
    print(`\nseeded the district in ${((performance.now() - from) / 60_000).toFixed(1)} minutes`);
    print(`  seconds: ${district.seconds.join(', ')}`);

    await measure([one, district], { rounds, print });
  } finally {
    for (const close of closing) await close();
  }
}

export async function measure(
  [one, district]: readonly [DistrictData, DistrictData],
  { rounds, print }: Pick<Measuring, 'rounds' | 'print'>,
): Promise<void> {
  const closing: (() => Promise<void>)[] = [];
  const serve = async ({ url }: DistrictData) => {
    const server = await startBundled('bff', { DATABASE_URL: url, WECHAT_API_BASE: NOWHERE });
    closing.unshift(() => server.stop());
    return server;
  };
  try {
    const servers = [await serve(one), await serve(district)] as const;
    const sides: [Side, Side] = [
      { url: servers[0].url, kinds: await kindsOf(one) },
      { url: servers[1].url, kinds: await kindsOf(district) },
    ];
    print(`\none community alone and among ${DISTRICT.communities}, one request at a time, ${rounds * 10} of each`);
    const times = await driveInTurns(rounds, sides);
    printGrowth(sides[0].kinds, times, AIM, print);
    print(`  memory after all rounds (RSS): ${servers.map(({ pid }) => memoryOf(pid)).join(' and ')} MB`);

    print('\ndashboards in the district');
    await printBoards(servers[1], district, print);
    print(`  memory after them (RSS): ${memoryOf(servers[1].pid)} MB`);

    print('\nstatements that read more than 20 times what they give back, one request of each kind in the district');
    const connection = await writeDownStatements(district.url);
    closing.unshift(() => connection.end());
    await printGreedy(connection, await serve(district), sides[1].kinds, asked(rounds), print);
  } finally {
    for (const close of closing) await close();
  }
}

async function kindsOf(data: DistrictData): Promise<Side['kinds']> {
  const connection = await createConnection({ uri: data.url, timezone: 'Z' });
  const [rows] = await connection.query<RowDataPacket[]>(
    `SELECT id FROM wish WHERE communityId = ? AND status = 'open' ORDER BY id DESC LIMIT 200`,
    [data.idOf('0C', 0)],
  );
  await connection.end();
  const wishIds = rows.map(({ id }) => String(id));
  return [...readsOf(data, wishIds), ...writesOf(data, wishIds)];
}

const memoryOf = (pid: number): string =>
  (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1_024).toFixed(0);
