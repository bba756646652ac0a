import { existsSync } from 'node:fs';
import { isKept, portionsOf, quoted, quotedList, selectAll } from './whole-database';
import type { Cell, TableShape, WholeDatabase } from './whole-database';

/** What is used of the driver, which brings no types. */
interface Statement {
  all(...values: Cell[]): Record<string, Cell>[];
  run(...values: Cell[]): unknown;
  raw(): { iterate(): Iterable<Cell[]> };
}
interface Connection {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** Rows read or written between two looks at what else waits in this process. */
const AT_ONCE = 500;
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The embedded database by a second connection: with its write-ahead log a reader keeps the moment at which it began, and holds up
 * no writer. Throws where the file is missing, and for `:memory:`, which no second connection sees.
 */
export async function openEmbeddedWhole(url: string): Promise<WholeDatabase> {
  const path = url.replace(/^file:/, '');
  if (!existsSync(path)) throw new Error(`there is no database ${path}`);
  const Driver = require('libsql') as new (path: string, options: { timeout: number }) => Connection;
  const connection = new Driver(path, { timeout: 60_000 });
  const select = (sql: string): Record<string, Cell>[] => connection.prepare(sql).all();
  const findNames = (): string[] =>
    select(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`,
    ).map(({ name }) => String(name));
  const shapeOf = (name: string): TableShape => {
    const columns = select(`PRAGMA table_info(${quoted(name)})`);
    const key = columns.filter(({ pk }) => Number(pk) > 0).sort((a, b) => Number(a['pk']) - Number(b['pk']));
    const names = (some: typeof columns) => some.map((one) => String(one['name']));
    return { name, columns: names(columns), key: names(key) };
  };

  return {
    async beginSnapshot() {
      connection.exec('BEGIN');
      // The moment is that of the first read.
      connection.prepare('SELECT COUNT(*) FROM sqlite_master').all();
    },
    findTables: async () => findNames().filter(isKept).map(shapeOf),
    findMigrations: async () =>
      findNames().includes('migrations')
        ? select('SELECT name FROM migrations ORDER BY id').map((one) => String(one['name']))
        : [],
    async *readRows(table) {
      let read = 0;
      for (const row of connection.prepare(selectAll(table)).raw().iterate()) {
        if (++read % AT_ONCE === 0) await pause();
        yield row;
      }
    },
    hasRows: async ({ name }) => select(`SELECT 1 FROM ${quoted(name)} LIMIT 1`).length > 0,
    async insertRows({ name, columns }, rows) {
      const marks = columns.map(() => '?').join(', ');
      const insert = connection.prepare(`INSERT INTO ${quoted(name)} (${quotedList(columns)}) VALUES (${marks})`);
      let inserted = 0;
      for await (const portion of portionsOf(rows)) {
        connection.exec('BEGIN IMMEDIATE');
        for (const row of portion) insert.run(...row);
        connection.exec('COMMIT');
        inserted += portion.length;
      }
      return inserted;
    },
    async dropTables() {
      for (const name of findNames()) connection.exec(`DROP TABLE ${quoted(name)}`);
    },
    async holdBackMigrations() {
      const rows = select('SELECT timestamp, name FROM migrations ORDER BY id');
      connection.exec('DELETE FROM migrations');
      const insert = connection.prepare('INSERT INTO migrations (timestamp, name) VALUES (?, ?)');
      return async () => {
        connection.exec('BEGIN IMMEDIATE');
        for (const { timestamp, name } of rows) insert.run(timestamp!, name!);
        connection.exec('COMMIT');
      };
    },
    close: async () => connection.close(),
  };
}
