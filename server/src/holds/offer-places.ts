import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { countPlaces } from './count-places';
import { Hold } from './hold.entity';
import { HoldPool } from './hold-pool.entity';

/** Offers what is free to those who wait, first come first served. The pool is locked. */
export async function offerPlaces(tx: Tx, poolId: string, offerUntil: Date | null): Promise<Hold[]> {
  const { capacity, taken, waiting } = await tx.findOneByOrFail(HoldPool, { id: poolId });
  const free = Math.min(capacity - taken, waiting);
  if (free <= 0) return [];
  const first = await tx.find(Hold, { where: { poolId, state: 'waiting' }, order: { id: 'ASC' }, take: free });
  const offer = { state: 'offered', expiresAt: offerUntil } as const;
  await tx.update(Hold, { id: In(first.map(({ id }) => id)) }, offer);
  await countPlaces(tx, poolId, { taken: free, waiting: -free });
  return first.map((hold) => ({ ...hold, ...offer }));
}
