import { LessThanOrEqual } from 'typeorm';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import type { Hold } from './hold.entity';
import { HoldPool } from './hold-pool.entity';
import { offerPlaces } from './offer-places';

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
