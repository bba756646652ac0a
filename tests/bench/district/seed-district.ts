import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { readEnv } from '../../../server/src/app/env';
import { schema } from '../../../server/src/app/schema';
import { digestOfName, digestOfTail } from '../../../server/src/places/roll/household-member.entity';
import { loadKeptKey } from '../../../server/src/platform/secret';
import { loadKeys, seal } from '../../../server/src/platform/crypto';
import { createMissingDatabase, openDatabase } from '../../../server/src/platform/database';
import { Bulk } from './bulk';
import { seedCircle } from './seed-circle';
import { seedHall } from './seed-hall';
import { seedHours } from './seed-hours';
import { seedTasks, seedWishes } from './seed-wishes';
import { seedPeople, seedRoll } from './seed-people';
import { seedPlaces } from './seed-places';
import { seedPoints } from './seed-points';
import { NAMES } from './sizes';

export interface DistrictData {
  url: string;
  communities: number;
  /** The id of a row by the letters of its table and its number (bulk.ts). */
  idOf: Bulk['idOf'];
  seconds: string[];
}

/** A database of so many communities, each with the same rows. */
export async function seedDistrict(server: string, name: string, communities: number): Promise<DistrictData> {
  loadKeys(readEnv({}).YUANLI_SECRET);
  const target = new URL(server);
  target.pathname = `/yuanli_bench_${name}`;
  const url = target.toString();
  await createMissingDatabase(url);
  const database = await openDatabase(url, schema);
  await database.migrate();
  await loadKeptKey(database);
  await database.close();

  const connection = await createConnection({ uri: url, timezone: 'Z', charset: 'utf8mb4_bin' });
  const bulk = new Bulk(connection, communities, new Date());
  await bulk.prepare();
  await seedNames(bulk);
  await seedPlaces(bulk);
  await seedRoll(bulk);
  await seedPeople(bulk, { phone: seal('13800000001'), name: seal('陈桂兰'), born: seal('1958-03-07') });
  await seedWishes(bulk);
  await seedTasks(bulk);
  await seedPoints(bulk);
  await seedHours(bulk);
  await seedHall(bulk);
  await seedCircle(bulk);
  await connection.query('DROP TABLE bench_name, bench_moment');
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  const names = tables.map((row) => `\`${Object.values(row)[0]}\``);
  await connection.query(`ANALYZE TABLE ${names.join(', ')}`);
  await connection.end();
  return { url, communities, idOf: bulk.idOf, seconds: bulk.seconds };
}

/** What is sealed on the roll, and how it is found: closed once, and written many times. */
async function seedNames({ connection }: Bulk): Promise<void> {
  await connection.query(
    `CREATE TABLE bench_name (n INT PRIMARY KEY, sealed VARCHAR(200), digest VARCHAR(64), phone VARCHAR(200), tail VARCHAR(64), born VARCHAR(200)) ENGINE = MEMORY`,
  );
  const rows = Array.from({ length: NAMES }, (_, n) => {
    const phone = `138${String(n).padStart(8, '0')}`;
    return [
      n,
      seal(nameOf(n)),
      digestOfName(nameOf(n)),
      seal(phone),
      digestOfTail(phone.slice(-4)),
      seal('1958-03-07'),
    ];
  });
  await connection.query('INSERT INTO bench_name VALUES ?', [rows]);
}

/** Some of them are as common as 王伟. */
export const nameOf = (n: number): string =>
  [10, 10, 20].reduce(
    ({ rest, name }, size) => ({
      rest: Math.floor(rest / size),
      name: name + letters[size === 20 ? 1 : 0]![rest % size],
    }),
    { rest: n, name: '' },
  ).name;
const letters = ['王李张刘陈杨赵黄周吴', '伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超兰霞'];
