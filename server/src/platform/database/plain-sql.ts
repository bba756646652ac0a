import type { Reader, Tx } from './reader';

/**
 * For the hottest acts: SQL as written, without what TypeORM builds around it, which there costs more than the statement.
 * `?` stands for a value; only what means the same on every database, and no dates, which SQLite keeps as text.
 */
export const selectPlain = <Row>(db: Reader, sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
  (db as Tx).query<Row[]>(sql, [...values]);

/** How many rows were affected. In a transaction only. */
export async function changePlain(tx: Tx, sql: string, values: readonly unknown[]): Promise<number> {
  const { affected } = await tx.queryRunner!.query(sql, [...values], true);
  return affected ?? 0;
}
