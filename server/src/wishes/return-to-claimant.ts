import type { Community } from '../places';
import { days, fromNow } from '../platform/clock';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { tryChangeWish } from './change-wish';
import { reuseClaimSlot } from './claim-quota';
import type { Wish } from './wish.entity';

type Rules = Pick<Community, 'wishHoldDays' | 'wishClaimsAtATime'>;

/** A delivered wish goes back to the neighbour who helped, with the full time again. False: it is not this delivery any more. */
export async function returnToClaimant(
  tx: Tx,
  wish: Wish,
  completionId: string,
  { wishHoldDays, wishClaimsAtATime }: Rules,
): Promise<boolean> {
  const hold = { holdId: newId(), holdUntil: fromNow(days(wishHoldDays)) };
  const isBack = await tryChangeWish(tx, wish.id, {
    from: ['delivered'],
    to: 'claimed',
    set: { completionId: null, ...hold },
    // The very delivery that was read, so that it comes back to the one who made it.
    where: { completionId },
  });
  if (isBack) await reuseClaimSlot(tx, { ...wish, claimantId: wish.claimantId!, ...hold }, wishClaimsAtATime);
  return isBack;
}
