import { In } from 'typeorm';
import { byId, ById, type Reader } from '../platform/database';
import { HoldPool } from './hold-pool.entity';
import { Hold } from './hold.entity';

/** Holds by their ids. */
export async function findHolds(db: Reader, ids: readonly string[]): Promise<ById<Hold>> {
  if (ids.length === 0) return byId([]);
  const holds = await db.findBy(Hold, { id: In([...ids]) });
  return byId(holds);
}

/** Pools by their ids: how many places there are, are taken, and how many people wait. */
export async function findPools(db: Reader, ids: readonly string[]): Promise<ById<HoldPool>> {
  if (ids.length === 0) return byId([]);
  const pools = await db.findBy(HoldPool, { id: In([...ids]) });
  return byId(pools);
}
