import { In, LessThanOrEqual } from 'typeorm';
import { clock } from '../platform/clock';
import { changePlain, insertOnce, lockRow, type Reader, type Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { HoldPool } from './hold-pool.entity';
import { Hold } from './hold.entity';

/**
 * From here to the end of the transaction nobody else changes this pool, nor who has a place in it. False: there
 * is no such pool.
 */
export const lockPool = (tx: Tx, id: string): Promise<boolean> => lockRow(tx, HoldPool, { id });

/** The same for the pool of a hold; answers with the pool's id. */
export async function lockPoolOf(tx: Tx, holdId: string): Promise<string> {
  const { poolId } = await tx.findOneOrFail(Hold, { select: { id: true, poolId: true }, where: { id: holdId } });
  await lockPool(tx, poolId);
  return poolId;
}

/** Nothing happens when it is open already. */
export async function openPool(tx: Tx, { id, capacity }: Pick<HoldPool, 'id' | 'capacity'>): Promise<void> {
  if (await tx.existsBy(HoldPool, { id })) return;
  await insertOnce(tx, HoldPool, { id, capacity, taken: 0, waiting: 0 });
}

interface NewSize {
  capacity: number;
  /** How long those who get a place by it have to accept; null: as long as they like. */
  offerUntil?: Date | null;
}

/** More places, or fewer, but never fewer than are taken (`hold.pool_too_small`). Answers with those who are offered a place now. */
export async function resizePool(tx: Tx, poolId: string, { capacity, offerUntil = null }: NewSize): Promise<Hold[]> {
  const { affected } = await tx.update(HoldPool, { id: poolId, taken: LessThanOrEqual(capacity) }, { capacity });
  ensure(affected === 1, 'hold.pool_too_small');
  return offerPlaces(tx, poolId, offerUntil);
}

/** Called off (a shift, an offer of gifts): everybody's place and the line are given up at once. Answers with the holds as they were. */
export async function closePool(tx: Tx, poolId: string): Promise<Hold[]> {
  await lockPool(tx, poolId);
  const live = await tx.find(Hold, {
    where: { poolId, state: In(['waiting', 'offered', 'held']) },
    order: { id: 'ASC' },
  });
  const ended = { state: 'released', expiresAt: null, closedAt: clock.now(), liveKey: null } as const;
  if (live.length > 0) await tx.update(Hold, { id: In(live.map(({ id }) => id)) }, ended);
  const used = await tx.countBy(Hold, { poolId, state: 'used' });
  await tx.update(HoldPool, { id: poolId }, { capacity: used, taken: used, waiting: 0 });
  return live;
}

/** Moves the counts of a pool by so many. */
export async function countPlaces(
  tx: Tx,
  id: string,
  { taken = 0, waiting = 0 }: { taken?: number; waiting?: number },
): Promise<void> {
  const sql = 'UPDATE hold_pool SET taken = taken + ?, waiting = waiting + ? WHERE id = ?';
  await changePlain(tx, sql, [taken, waiting, id]);
}

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
