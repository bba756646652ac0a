import type { EntityTarget, FindOptionsWhere } from 'typeorm';
import type { Tx } from './reader';

/**
 * Reads one row as it is now and keeps it so till the end of the transaction: any number may do this at once, and whoever
 * changes the row waits for all of them. The embedded database runs one transaction at a time anyway.
 */
export function readShared<Row extends { id: string }>(
  tx: Tx,
  entity: EntityTarget<Row>,
  id: string,
): Promise<Row | null> {
  const isEmbedded = tx.dataSource.options.type === 'better-sqlite3';
  const where = { id } as FindOptionsWhere<Row>;
  return tx.findOne(entity, isEmbedded ? { where } : { where, lock: { mode: 'pessimistic_read' } });
}
