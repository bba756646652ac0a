import type { Reader, Tx } from './reader';
import { runStatement } from './run-statement';

/**
 * For the hottest acts: SQL as written, for what one table's find and update do not say, such as a join. `?` stands for a value.
 * Only what means the same on every database.
 */
export async function selectPlain<Row>(db: Reader, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  return (await runStatement(db as Tx, sql, [...values])).rows as Row[];
}

/** How many rows were affected. In a transaction only. */
export async function changePlain(tx: Tx, sql: string, values: readonly unknown[]): Promise<number> {
  return (await runStatement(tx, sql, [...values])).affected;
}

/** A moment in a row of plain SQL: the embedded database keeps it as text. */
export const readInstant = (value: Date | string): Date =>
  typeof value === 'string' ? new Date(`${value.replace(' ', 'T')}Z`) : value;
