import { IsNull, LessThan } from 'typeorm';
import { clock, fromNow, hours, minutes } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database';
import { eachByItself, type Job } from '../../platform/jobs';
import { recordAudit } from '../../platform/audit';
import { postMoney } from '../../points';
import { EVERYWHERE } from '../../places';
import { WechatError } from '../../wechat';
import { closeIssue, raiseIssue } from '../issues/payment-issues';
import { Payment } from '../orders/payment.entity';
import type { PaymentDeps } from '../payments-deps';

/** WeChat was told before. */
const ALREADY_SHIPPED = 10060002;

/**
 * `payments.ship`: tells WeChat that what was paid for is under way, so that it lets the money go. Asks first whether it knows: it can
 * be told twice at most. Throws WechatError while WeChat does not know the payment yet, so that the outbox tries again.
 */
export async function shipPayment({ database, wechat }: PaymentDeps, paymentId: string): Promise<void> {
  const payment = await database.read((db) => db.findOneBy(Payment, { id: paymentId }));
  if (payment?.shippingState !== 'waiting' || !payment.transactionId) return;
  const { transactionId, openid, title: description, amountFen, refundingFen, refundedFen } = payment;
  // All of it goes back: nothing is given for it.
  if (refundingFen + refundedFen === amountFen) return forgetShipping(database, paymentId);
  const { isShipped } = await wechat.getShippedOrder(transactionId);
  if (!isShipped) {
    // Who paid is known as long as WeChat waits to be told; without it, staff tell WeChat by hand.
    if (!openid) return;
    await wechat.uploadShippingInfo({ transactionId, openid, description, at: clock.now() }).catch((error: unknown) => {
      if (!(error instanceof WechatError && error.errcode === ALREADY_SHIPPED)) throw error;
    });
  }
  await forgetShipping(database, paymentId);
}

/** There is nothing to tell any more, and who paid is not asked for again. */
const forgetShipping = (database: Database, paymentId: string): Promise<void> =>
  database.inTransaction(async (tx) => {
    await tx.update(Payment, { id: paymentId, shippingState: 'waiting' }, { shippingState: 'done', openid: null });
    await closeIssue(tx, 'shipping_stuck', paymentId);
  });

/** `wechat.payment_settled`: the money is free. Booked once, also while some of it goes back. */
export async function settlePayment(tx: Tx, transactionId: string): Promise<void> {
  const payment = await tx.findOneBy(Payment, { transactionId });
  if (!payment) return;
  const { id, communityId, title } = payment;
  const now = clock.now();
  if ((await tx.update(Payment, { id, settledAt: IsNull() }, { settledAt: now })).affected !== 1) return;
  await tx.update(Payment, { id, status: 'paid' }, { status: 'settled', statusAt: now });
  const { amountFen, refundingFen, refundedFen } = await tx.findOneByOrFail(Payment, { id });
  const freeFen = amountFen - refundingFen - refundedFen;
  if (freeFen > 0) {
    await postMoney(tx, {
      // An account of money is the other side: what WeChat holds no more is taken from the one and stands on the other.
      ...{ communityId, amountFen: freeFen, from: 'wechat_settled', to: 'wechat' },
      ...{ event: 'money.settled', reason: title, actorId: null },
      ...{ cause: { kind: 'payment', id }, idempotencyKey: `payment:${id}:settled` },
    });
  }
  await recordAudit(tx, null, 'payment.settled', id);
}

const BATCH = 50;
/** WeChat normally knows a payment within a minute. */
const STUCK_AFTER = hours(2);

/** Tells WeChat again what it should have been told long ago; what it does not take is shown to staff, once. */
export const followShipping = (deps: PaymentDeps): Job => ({
  name: 'follow-shipping',
  everyMilliseconds: minutes(15),
  run: async (database) => {
    if (!deps.pay) return;
    const where = { shippingState: 'waiting' as const, paidAt: LessThan(fromNow(-STUCK_AFTER)) };
    const stuck = await database.read((db) => db.find(Payment, { where, order: { paidAt: 'ASC' }, take: BATCH }));
    await eachByItself(stuck, async ({ id, communityId, amountFen: ourFen }) => {
      try {
        await shipPayment(deps, id);
      } catch (error) {
        if (!(error instanceof WechatError)) throw error;
        const about = { paymentId: id, about: `订单 ${id}`, ourFen, wechatFen: null };
        await database.inTransaction((tx) =>
          raiseIssue(tx, { kind: 'shipping_stuck', key: id, isOnce: true, communityId, ...about }),
        );
      }
    });
  },
});

/** Asks each day whether WeChat knows us as a mini-program that reports its shipping; without that it may stop our payments. */
export const checkTradeManaged = ({ pay, wechat, log }: PaymentDeps): Job => ({
  name: 'check-trade-managed',
  everyMilliseconds: hours(24),
  run: async (database) => {
    if (!pay) return;
    try {
      const isManaged = await wechat.isTradeManaged();
      await database.inTransaction((tx) =>
        isManaged ? closeIssue(tx, 'not_managed', pay.mchId) : raiseUnmanaged(tx, pay.mchId),
      );
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      log.warn({ api: error.api, errcode: error.errcode }, 'WeChat does not say whether shipping is managed');
    }
  },
});

/** The operator is shown that 订单与发货 is missing. */
export const raiseUnmanaged = (tx: Tx, mchId: string): Promise<void> =>
  raiseIssue(tx, {
    ...{ kind: 'not_managed', key: mchId, communityId: EVERYWHERE, paymentId: null },
    ...{ about: `商户号 ${mchId}`, ourFen: null, wechatFen: null },
  });
