import type { Tx } from './open-database';
import { runStatement } from './run-statement';

/**
 * For the hottest acts: SQL as written, without what TypeORM builds around it, which there costs more than the statement.
 * `?` stands for a value; only what means the same on every database, and no dates, which SQLite keeps as text.
 */
export async function selectPlain<Row>(db: Tx, sql: string, values: readonly unknown[]): Promise<Row[]> {
  return (await runStatement(db, sql, [...values])).rows as Row[];
}

/** How many rows were affected. In a transaction only. */
export async function changePlain(tx: Tx, sql: string, values: readonly unknown[]): Promise<number> {
  return (await runStatement(tx, sql, [...values])).affected;
}
