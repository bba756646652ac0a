import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
import type { SpokenCode } from '@yuanli/shared/identity/who-may';
import { Refusal } from '../refusal';
import { isDuplicate } from './database-errors';
import type { Tx } from './reader';

/** Inserts a row unless a unique key has it already. False: it was there, and nothing was written. */
export async function insertOnce<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
): Promise<boolean> {
  try {
    await tx.insert(entity, row);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Inserts a row, and refuses with `code` when a unique key has it already. */
export async function insertOrRefuse<Row extends ObjectLiteral>(
  tx: Tx,
  entity: EntityTarget<Row>,
  row: QueryDeepPartialEntity<Row>,
  code: SpokenCode,
): Promise<void> {
  if (!(await insertOnce(tx, entity, row))) throw new Refusal(code);
}
