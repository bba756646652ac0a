import type { Tx } from '../platform/database';
import { endHold } from './end-hold';
import { lockPoolOf } from './lock-pool';

/** The gift is collected, the seat was sat on: the place is gone for good. False: it was not held (any more). */
export async function useHold(tx: Tx, holdId: string): Promise<boolean> {
  await lockPoolOf(tx, holdId);
  return endHold(tx, holdId, { from: ['held'], to: 'used' });
}
