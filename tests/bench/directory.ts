import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { ServerProcess } from '../support/start-server';
import { nearSql, nearValues } from './baseline-directory';
import { assertSameAnswer, CONNECTIONS, p50Of, report, takeTurns, type Measuring } from './compare';
import { load } from './load';
import { seedDirectory, type CircleData } from './seed-directory';
import { startBundled } from './start-bundled';

const AIM = 0.8;
const TIMES = 10;

/** What is within fifteen minutes of a courtyard: against the same page by hand, and in a district ten times as large and as densely built. */
export async function benchDirectory(mariaDb: string, measuring: Measuring): Promise<void> {
  const { rounds, seconds, print } = measuring;
  const closing: (() => Promise<void>)[] = [];
  const keep = <T>(thing: T, close: () => Promise<void>): T => {
    closing.unshift(close);
    return thing;
  };
  const serve = async (name: 'baseline' | 'bff', { url }: CircleData): Promise<ServerProcess> => {
    const server = await startBundled(name, { DATABASE_URL: url });
    return keep(server, () => server.stop());
  };
  try {
    print('\nseeding 20,000 services around 762 courtyards, and ten times as many');
    const district = await seedDirectory(mariaDb, 1).then((data) => keep(data, () => data.drop()));
    const large = await seedDirectory(mariaDb, TIMES).then((data) => keep(data, () => data.drop()));
    const baseline = await serve('baseline', district);
    const bff = await serve('bff', district);
    const bffOnLarge = await serve('bff', large);
    for (let n = 0; n < 20; n++) await assertSameAnswer(baseline, bff, pathOf(district.courtyardIds[n * 38]!));

    const asking =
      (server: ServerProcess, data: CircleData, more = '') =>
      () =>
        load(server, inTurn(data, more), { connections: CONNECTIONS, seconds });
    const [plain, own, ownOnLarge, found, foundOnLarge] = await takeTurns(rounds, [
      asking(baseline, district),
      asking(bff, district),
      asking(bffOnLarge, large),
      asking(bff, district, '&q=lf'),
      asking(bffOnLarge, large, '&q=lf'),
    ]);
    report(measuring, 'what is open within 15 minutes of a courtyard, first page', plain!, own!, AIM);
    const growth = (small: number, big: number) =>
      `${small.toFixed(1)} ms among 20,000 services, ${big.toFixed(1)} ms among 200,000: ${(big / small).toFixed(2)} times`;
    print(`  p50 through the BFF: ${growth(p50Of(own!), p50Of(ownOnLarge!))} (aim: at most 1.2)`);
    print(`  with the text lf:    ${growth(p50Of(found!), p50Of(foundOnLarge!))}`);
    for (const data of [district, large]) print(`  ${await explain(data)}`);
  } finally {
    for (const close of closing) await close();
  }
}

const pathOf = (courtyardId: string): string =>
  `/api/directory/services?courtyardId=${courtyardId}&minutes=15&pace=adult&openNow=yes`;

/** Every request is from another courtyard. */
function inTurn({ courtyardIds }: CircleData, more: string) {
  let n = 0;
  return () => ({ method: 'GET' as const, path: pathOf(courtyardIds[(n += 101) % courtyardIds.length]!) + more });
}

/** What the database says it would read, and what it read. */
async function explain({ url, courtyardIds }: CircleData): Promise<string> {
  const connection = await createConnection({ uri: url, timezone: 'Z' });
  const one = async (sql: string, values: unknown[] = []) =>
    (await connection.query<RowDataPacket[]>(sql, values))[0][0]!;
  const { latitudeE6, longitudeE6 } = await one('SELECT latitudeE6, longitudeE6 FROM courtyard WHERE id = ?', [
    courtyardIds[0],
  ]);
  const { cells, box } = nearValues({ latitudeE6, longitudeE6 });
  const { key, rows } = await one(`EXPLAIN ${nearSql(cells.length)}`, [...cells, ...box]);
  const { count } = await one('SELECT COUNT(*) AS count FROM service_at_location');
  await connection.end();
  return `EXPLAIN: ${rows} of ${count} rows, by ${key}`;
}
