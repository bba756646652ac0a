import { loadedKeyIds, open, seal } from '../platform/crypto';
import { changePlain, selectPlain, type Database } from '../platform/database';
import type { SealedTable } from './find-sealed-tables';

type Row = Record<string, string | null>;

/** What became of the rows that were sealed under another secret than the present one. */
export interface Resealed {
  rows: number;
  /** Keys of rows that no secret at hand opens. */
  unreadable: string[];
}

/** Rows of one transaction: servers that write meanwhile wait no longer than this takes. */
const BATCH = 200;

/**
 * Seals anew what is not under the present secret, in the order of the key. Each batch is whole by itself, and what is done is no
 * longer found: stopped at any moment, it goes on by being run again. A value that somebody changed in between is left to them.
 */
export async function resealTable(
  database: Database,
  table: SealedTable,
  onBatch: (rows: number) => unknown = () => undefined,
): Promise<Resealed> {
  const done: Resealed = { rows: 0, unreadable: [] };
  for (let after: Row | null = null; ;) {
    const rows: Row[] = await findBatch(database, table, after);
    const last = rows.at(-1);
    if (!last) return done;
    const unreadable: string[] = [];
    const changed = await database.inTransaction(async (tx) => {
      let affected = 0;
      for (const row of rows) {
        const fresh = resealed(row, table);
        if (!fresh) unreadable.push(table.key.map((column) => row[column]).join());
        else affected += await changePlain(tx, ...updateOf(table, row, fresh));
      }
      return affected;
    });
    done.rows += changed;
    done.unreadable.push(...unreadable);
    after = last;
    await onBatch(done.rows);
  }
}

const quoted = (name: string): string => `\`${name}\``;
const mark = (): string => '?';

function findBatch(database: Database, { name, key, columns }: SealedTable, after: Row | null): Promise<Row[]> {
  const keys = key.map(quoted).join(', ');
  const present = `v1.${loadedKeyIds()[0]}.%`;
  const isOld = columns.map((column) => `${quoted(column)} NOT LIKE ?`).join(' OR ');
  const beyond = after ? `(${keys}) > (${key.map(mark).join(', ')}) AND ` : '';
  const sql = `SELECT ${[...key, ...columns].map(quoted).join(', ')} FROM ${quoted(name)}
    WHERE ${beyond}(${isOld}) ORDER BY ${keys} LIMIT ${BATCH}`;
  const values = [...(after ? key.map((column) => after[column]) : []), ...columns.map(() => present)];
  return database.read((db) => selectPlain<Row>(db, sql, values));
}

/** Null where it cannot be opened. */
function resealed(row: Row, { columns }: SealedTable): [column: string, value: string][] | null {
  try {
    return columns.flatMap((column) => {
      const value = row[column];
      return value == null ? [] : [[column, seal(open(value))]];
    });
  } catch {
    return null;
  }
}

function updateOf({ name, key }: SealedTable, row: Row, fresh: readonly [string, string][]): [string, unknown[]] {
  const set = fresh.map(([column]) => `${quoted(column)} = ?`).join(', ');
  const same = [...key, ...fresh.map(([column]) => column)];
  const where = same.map((column) => `${quoted(column)} = ?`).join(' AND ');
  return [
    `UPDATE ${quoted(name)} SET ${set} WHERE ${where}`,
    [...fresh.map(([, value]) => value), ...same.map((column) => row[column])],
  ];
}
