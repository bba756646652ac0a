import { LessThanOrEqual } from 'typeorm';
import type { Tx } from '../platform/database';
import { Hold } from './hold.entity';

/** 1 is next; null: they do not wait. */
export async function placeInLine(db: Tx, { id, poolId, state }: Pick<Hold, 'id' | 'poolId' | 'state'>): Promise<number | null> {
  return state === 'waiting' ? db.countBy(Hold, { poolId, state, id: LessThanOrEqual(id) }) : null;
}
