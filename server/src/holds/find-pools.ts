import { In } from 'typeorm';
import type { Reader } from '../platform/database';
import { HoldPool } from './hold-pool.entity';

/** Pools by their ids: how many places there are, are taken, and how many people wait. */
export async function findPools(db: Reader, ids: readonly string[]): Promise<Map<string, HoldPool>> {
  if (ids.length === 0) return new Map();
  const pools = await db.findBy(HoldPool, { id: In([...ids]) });
  return new Map(pools.map((pool) => [pool.id, pool]));
}
