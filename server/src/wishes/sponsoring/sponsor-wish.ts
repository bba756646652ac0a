import { paymentLimits } from '@yuanli/shared/payments/payment-limits';
import type { SponsorWishInput } from '@yuanli/shared/wishes/sponsoring.schema';
import { countPayers, returnMoney, startPayment, type PaymentPurpose } from '../../payments';
import type { Actor } from '../../platform/actor';
import type { Reader, Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { syncTasks } from '../../tasks';
import { notifyWishers } from '../wish-notifications';
import { Wish } from '../wish.entity';
import { isWisher } from '../wish.policy';
import { loadSponsoring, mayGive, type SponsoringDeps } from './get-sponsoring';
import { canBeSponsored, isGiving } from './sponsoring.policy';
import { sponsoringTasks } from './sponsoring-tasks';
import { WishSponsoring } from './wish-sponsoring.entity';

/**
 * A neighbour means to give money for a wish: a part of what is missing is kept for them while they pay. However many come at
 * once, never more is given than is needed. Throws payment.off, wish.sponsoring_closed, wish.sponsoring_busy, wish.sponsors_only, wish.sponsoring_left, wish.sponsoring_rest, payment.limit_reached.
 */
export async function sponsorWish(
  tx: Tx,
  actor: Actor,
  { id, amountFen, isAnonymous }: SponsorWishInput,
  { payeeName }: SponsoringDeps,
): Promise<{ paymentId: string }> {
  const { wish, sponsoring } = await loadSponsoring(tx, actor, id);
  ensure(payeeName, 'payment.off');
  ensure(!isWisher(actor, wish), 'wish.own_wish');
  ensure(sponsoring.status === 'open' && canBeSponsored(wish), 'wish.sponsoring_closed');
  ensure(isGiving(wish, sponsoring, paymentLimits.leastFen), 'wish.sponsoring_busy');
  ensure(await mayGive(tx, actor, wish), 'wish.sponsors_only');
  const { affected } = await tx
    .createQueryBuilder()
    .update(WishSponsoring)
    .set({ takenFen: () => 'takenFen + :amountFen' })
    .where("wishId = :id AND status = 'open' AND takenFen + :amountFen <= neededFen")
    // What is left over must be enough for one more to give, or nothing.
    .andWhere('(takenFen + :amountFen = neededFen OR neededFen - takenFen - :amountFen >= :leastFen)')
    .setParameters({ id, amountFen, leastFen: paymentLimits.leastFen })
    .execute();
  if (affected !== 1) await refuseShare(tx, wish, amountFen);
  const purpose = { kind: 'wish', id, title: wish.title } as const;
  const payment = await startPayment(tx, actor, { communityId: wish.communityId, purpose, amountFen, isAnonymous });
  return { paymentId: payment.id };
}

/** Says why a share cannot be kept, by what is left now: others may have been faster since the first look. */
async function refuseShare(db: Reader, wish: Wish, amountFen: number): Promise<never> {
  const sponsoring = await db.findOneByOrFail(WishSponsoring, { wishId: wish.id });
  ensure(sponsoring.status === 'open', 'wish.sponsoring_closed');
  ensure(isGiving(wish, sponsoring, paymentLimits.leastFen), 'wish.sponsoring_busy');
  ensure(amountFen < sponsoring.neededFen - sponsoring.takenFen, 'wish.sponsoring_left');
  throw new Refusal('wish.sponsoring_rest');
}

/** What happens to a wish when money for it moves. */
export const wishPurpose: PaymentPurpose = {
  async onPaid(tx, { purposeId: wishId, amountFen }) {
    const { affected } = await tx
      .createQueryBuilder()
      .update(WishSponsoring)
      .set({ paidFen: () => 'paidFen + :amountFen' })
      .where("wishId = :wishId AND status = 'open'")
      .setParameters({ wishId, amountFen })
      .execute();
    if (affected !== 1) return false;
    await tx.update(WishSponsoring, { wishId }, { payers: await countPayers(tx, wishId) });
    const full = await tx
      .createQueryBuilder()
      .update(WishSponsoring)
      .set({ status: 'full' })
      .where("wishId = :wishId AND status = 'open' AND paidFen = neededFen")
      .setParameters({ wishId })
      .execute();
    await syncTasks(tx, sponsoringTasks, wishId);
    if (full.affected === 1) await notifyFull(tx, wishId);
    return true;
  },
  async onClosed(tx, { purposeId: wishId, amountFen }) {
    await tx
      .createQueryBuilder()
      .update(WishSponsoring)
      .set({ takenFen: () => 'takenFen - :amountFen' })
      .where('wishId = :wishId')
      .setParameters({ wishId, amountFen })
      .execute();
  },
  async onSpendingDecided(tx, wishId) {
    await syncTasks(tx, sponsoringTasks, wishId);
    const { status, communityId } = await tx.findOneByOrFail(WishSponsoring, { wishId });
    // It had ended before: what was kept for this spending, and was not used, goes back now.
    if (status === 'returned' || status === 'used')
      await returnMoney(tx, { purposeId: wishId, communityId }, '心愿已结束，钱有结余');
  },
};

async function notifyFull(tx: Tx, wishId: string): Promise<void> {
  const wish = await tx.findOneByOrFail(Wish, { id: wishId });
  await notifyWishers(tx, wish, {
    title: '认捐款凑齐了',
    text: `“${wish.title}”需要的钱，邻居们已经凑齐。社区会尽快办，花了多少、票据都会公布。`,
    state: '钱凑齐了',
    hint: '社区会尽快去办',
  });
}
