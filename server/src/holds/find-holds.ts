import { In } from 'typeorm';
import { byId, type Tx, ById } from '../platform/database';
import { Hold } from './hold.entity';

/** Holds by their ids. */
export async function findHolds(db: Tx, ids: readonly string[]): Promise<ById<Hold>> {
  if (ids.length === 0) return byId([]);
  const holds = await db.findBy(Hold, { id: In([...ids]) });
  return byId(holds);
}
