import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { createMissingDatabase, isServerUrl, openDatabase, type Database } from '../../server/src/platform/database';
import { schema } from '../../server/src/app/schema';

export interface TestDatabase {
  url: string;
  /** The embedded database lives in this one connection. Closing it does nothing: the next file goes on with it. */
  opened?: Database;
  /** Makes it free for whoever asks next. */
  giveBack(): void;
}

/** Databases of this process by server. Each was migrated once; a file that needs two at once gets two. */
const free = new Map<string, TestDatabase[]>();

/** Gives out a migrated database with empty tables: on `server`, or TEST_DATABASE_URL; in memory without one. */
export async function takeTestDatabase(server = process.env['TEST_DATABASE_URL'] ?? ''): Promise<TestDatabase> {
  const used = free.get(server)?.pop();
  if (used) {
    await (used.opened ? emptyEmbedded(used.opened) : emptyOnServer(used.url));
    return used;
  }
  const made = server ? { url: await makeOnServer(server) } : { url: ':memory:', opened: await openEmbedded() };
  const database: TestDatabase = {
    ...made,
    giveBack: () => void free.set(server, [...(free.get(server) ?? []), database]),
  };
  return database;
}

async function openEmbedded(): Promise<Database> {
  const database = await openDatabase(':memory:', schema);
  await database.migrate();
  return { ...database, close: async () => undefined };
}

const emptyEmbedded = (database: Database): Promise<void> =>
  database.inTransaction(async (tx) => {
    const tables = await tx.query<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'table'`);
    for (const { name } of tables.filter((table) => isEmptied(table.name))) await tx.query(`DELETE FROM "${name}"`);
  });

/** The databases of one run begin alike, so that tests/support/drop-databases.mjs finds them when the run is over. */
async function makeOnServer(server: string): Promise<string> {
  const target = new URL(server);
  target.pathname = `/yuanli_test_${process.env['YUANLI_TEST_RUN'] ?? 'x'}_${randomBytes(4).toString('hex')}`;
  const url = target.toString();
  await createMissingDatabase(url);
  const database = await openDatabase(url, schema);
  await database.migrate();
  await database.close();
  return url;
}

/** Empties all tables in one round trip. */
async function emptyOnServer(url: string): Promise<void> {
  const connection = await createConnection({ uri: url, multipleStatements: true });
  try {
    const [tables] = await connection.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    const names = (tables as { name: string }[]).map(({ name }) => name).filter(isEmptied);
    await connection.query(names.map((name) => `DELETE FROM \`${name}\``).join(';'));
  } finally {
    await connection.end();
  }
}

const isEmptied = (table: string): boolean => table !== 'migrations' && !table.startsWith('sqlite_');

export interface FreshDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database nobody has used, without tables, which its user drops; in memory without a server. */
export async function makeFreshDatabase(server?: string): Promise<FreshDatabase> {
  if (!server) return { url: ':memory:', drop: async () => undefined };
  const target = new URL(server);
  target.pathname = `/yuanli_test_${randomBytes(6).toString('hex')}`;
  const url = target.toString();
  await createMissingDatabase(url);
  return { url, drop: () => dropDatabase(url) };
}

/** Nothing, where it is not on a server, or not there. */
export async function dropDatabase(url: string): Promise<void> {
  if (!isServerUrl(url)) return;
  const target = new URL(url);
  const name = target.pathname.slice(1);
  target.pathname = '';
  const connection = await createConnection(target.toString());
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.end();
}
