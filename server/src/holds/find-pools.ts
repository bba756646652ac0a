import { In } from 'typeorm';
import { byId, type Tx, ById } from '../platform/database';
import { HoldPool } from './hold-pool.entity';

/** Pools by their ids: how many places there are, are taken, and how many people wait. */
export async function findPools(db: Tx, ids: readonly string[]): Promise<ById<HoldPool>> {
  if (ids.length === 0) return byId([]);
  const pools = await db.findBy(HoldPool, { id: In([...ids]) });
  return byId(pools);
}
