import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Tx } from './reader';

/**
 * Finds rows as they are now and keeps everybody else from changing them till the end of the transaction. The embedded
 * database runs one transaction at a time anyway.
 */
export function findLocked<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
): Promise<Row[]> {
  const isEmbedded = tx.dataSource.options.type === 'better-sqlite3';
  return tx.find(entity, isEmbedded ? { where } : { where, lock: { mode: 'pessimistic_write' } });
}
