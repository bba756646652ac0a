import mysql2, { type RowDataPacket } from 'mysql2';
import { isKept, portionsOf, quoted, quotedList, selectAll } from './whole-database';
import type { Cell, TableShape, WholeDatabase } from './whole-database';

/**
 * A MySQL-compatible server by one connection of its own: a REPEATABLE READ transaction that begins with a consistent snapshot sees
 * one moment in all tables and locks nothing. Rows are streamed; the server waits while they are being put away.
 */
export async function openServerWhole(url: string): Promise<WholeDatabase> {
  const plain = mysql2.createConnection({
    uri: url.replace(/^mariadb:/, 'mysql:'),
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    dateStrings: true,
  });
  const connection = plain.promise();
  const run = async (sql: string, values: unknown[] = []): Promise<void> => void (await connection.query(sql, values));
  const select = async (sql: string, values: unknown[] = []): Promise<Record<string, Cell>[]> =>
    (await connection.query<RowDataPacket[]>(sql, values))[0];
  // Putting rows away may take longer than a server waits for a client otherwise.
  await run('SET SESSION net_write_timeout = 3600, SESSION wait_timeout = 86400');

  const findNames = async (): Promise<string[]> => {
    const rows = await select(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'`,
    );
    return rows.map(({ name }) => String(name)).sort();
  };
  const findMigrationRows = async () =>
    (await findNames()).includes('migrations') ? select('SELECT timestamp, name FROM migrations ORDER BY id') : [];

  return {
    async beginSnapshot() {
      await run('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await run('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    },
    async findTables() {
      const rows = await select(
        `SELECT c.table_name AS tableName, c.column_name AS columnName, k.seq_in_index AS place
         FROM information_schema.columns c
         LEFT JOIN information_schema.statistics k ON k.table_schema = c.table_schema AND k.table_name = c.table_name
           AND k.column_name = c.column_name AND k.index_name = 'PRIMARY'
         WHERE c.table_schema = DATABASE() ORDER BY c.table_name, c.ordinal_position`,
      );
      return (await findNames()).filter(isKept).map((name): TableShape => {
        const columns = rows.filter(({ tableName }) => tableName === name);
        const key = columns
          .filter(({ place }) => place !== null)
          .sort((a, b) => Number(a['place']) - Number(b['place']));
        const names = (some: typeof columns) => some.map(({ columnName }) => String(columnName));
        return { name, columns: names(columns), key: names(key) };
      });
    },
    findMigrations: async () => (await findMigrationRows()).map(({ name }) => String(name)),
    async *readRows(table) {
      const stream = plain.query({ sql: selectAll(table), rowsAsArray: true }).stream({ highWaterMark: 500 });
      for await (const row of stream) yield row as Cell[];
    },
    hasRows: async ({ name }) => (await select(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)).length > 0,
    async insertRows({ name, columns }, rows) {
      let inserted = 0;
      for await (const portion of portionsOf(rows)) {
        await run(`INSERT INTO ${quoted(name)} (${quotedList(columns)}) VALUES ?`, [portion]);
        inserted += portion.length;
      }
      return inserted;
    },
    async dropTables() {
      for (const name of await findNames()) await run(`DROP TABLE ${quoted(name)}`);
    },
    async holdBackMigrations() {
      const rows = await findMigrationRows();
      await run('DELETE FROM migrations');
      return () =>
        run('INSERT INTO migrations (timestamp, name) VALUES ?', [
          rows.map(({ timestamp, name }) => [timestamp, name]),
        ]);
    },
    close: () => connection.end(),
  };
}
