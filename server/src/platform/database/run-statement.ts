import { QueryFailedError, type DataSource, type EntityManager, type ObjectLiteral } from 'typeorm';
import type { Pool, PoolConnection, QueryError, ResultSetHeader, RowDataPacket } from 'mysql2';

export interface Outcome {
  rows: ObjectLiteral[];
  affected: number;
}

/**
 * Sends one statement on the transaction's connection, or outside of a transaction on any that is free. On a server past TypeORM's
 * runner and the driver's promises, which together cost as much again as the driver itself.
 */
export async function runStatement(manager: EntityManager, sql: string, values: unknown[]): Promise<Outcome> {
  const { dataSource, queryRunner } = manager;
  if (dataSource.options.type === 'better-sqlite3') return runEmbedded(manager, sql, values);
  const connection = queryRunner
    ? ((await queryRunner.connect()) as PoolConnection)
    : (dataSource as DataSource & { driver: { pool: Pool } }).driver.pool;
  try {
    const answer = await new Promise<RowDataPacket[] | ResultSetHeader>((resolve, reject) =>
      connection.query<RowDataPacket[] | ResultSetHeader>(sql, values, (error: QueryError | null, result) =>
        error ? reject(error) : resolve(result),
      ),
    );
    return Array.isArray(answer) ? { rows: answer, affected: 0 } : { rows: [], affected: answer.affectedRows };
  } catch (error) {
    // Made here, so that its stack names the act.
    throw new QueryFailedError(sql, values, error as Error);
  }
}

async function runEmbedded(
  { dataSource, queryRunner }: EntityManager,
  sql: string,
  values: unknown[],
): Promise<Outcome> {
  const runner = queryRunner ?? dataSource.createQueryRunner();
  const { records, affected } = await runner.query(sql, values.map(asText), true);
  return { rows: records as ObjectLiteral[], affected: affected ?? 0 };
}

/** Moments are kept as text, in the form that TypeORM gives them there. */
const asText = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, -1) : value;
