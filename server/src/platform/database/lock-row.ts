import type { EntityTarget, FindOptionsWhere, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { Tx } from './open-database';

/**
 * Locks the row that `where` names until the transaction ends, by an update that changes nothing: that is a lock on
 * every database, where `SELECT … FOR UPDATE` is not. Read the row after it, never before. `where` names the row by at
 * least one plain value. False: no row matches.
 */
export async function lockRow<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  where: FindOptionsWhere<Row>,
): Promise<boolean> {
  const key = Object.entries(where).find(([, value]) => typeof value === 'string');
  if (!key) throw new Error('a row is locked by the value of one of its columns');
  const { affected } = await tx.update(entity, where, Object.fromEntries([key]) as QueryDeepPartialEntity<Row>);
  return affected === 1;
}
