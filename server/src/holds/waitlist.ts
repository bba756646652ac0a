import { In } from 'typeorm';
import { clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { countPlaces, lockPool } from './pools';
import { HoldPool } from './hold-pool.entity';
import { Hold } from './hold.entity';

/** By hold id: 1 is next. Only those who wait have one. */
export async function waitlistPlaces(db: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .createQueryBuilder(Hold, 'hold')
    .innerJoin(Hold, 'earlier', 'earlier.poolId = hold.poolId AND earlier.state = hold.state AND earlier.id <= hold.id')
    .select('hold.id', 'id')
    .addSelect('COUNT(*)', 'place')
    .where('hold.id IN (:...ids) AND hold.state = :state', { ids, state: 'waiting' })
    .groupBy('hold.id')
    .getRawMany<{ id: string; place: string | number }>();
  return new Map(rows.map(({ id, place }) => [id, Number(place)]));
}

/** It is too late to wait any longer (the shift begins): the line is given up, who has a place keeps it. */
export async function closeWaitlist(tx: Tx, poolId: string): Promise<void> {
  await lockPool(tx, poolId);
  await tx.update(
    Hold,
    { poolId, state: 'waiting' },
    { state: 'released', expiresAt: null, closedAt: clock.now(), liveKey: null },
  );
  await tx.update(HoldPool, { id: poolId }, { waiting: 0 });
}

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
