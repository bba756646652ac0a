import { getCommunity } from '../places';
import { days, fromNow } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { Wish } from './wish.entity';

/** What a wish looks like when it comes (back) to everybody: nobody's, and open as long as a new one. */
export async function reopenWish(tx: Tx, communityId: string) {
  const { wishOpenDays } = await getCommunity(tx, communityId);
  return {
    claimantId: null,
    claimantRole: null,
    holdId: null,
    holdUntil: null,
    completionId: null,
    expiresAt: fromNow(days(wishOpenDays)),
  } satisfies Partial<Wish>;
}
