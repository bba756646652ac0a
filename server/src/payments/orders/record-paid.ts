import { In, IsNull } from 'typeorm';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentStatesBefore } from '@yuanli/shared/payments/payment-status';
import { notify } from '../../messages';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow, seconds } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { postMoney } from '../../points';
import { raiseIssue } from '../issues/payment-issues';
import type { PaymentPurposes } from '../payments-deps';
import { insertRefund, requestRefund } from '../refunds/request-refund';
import { Payment } from './payment.entity';

/** What WeChat says about money that came: by a notice, as the answer to a question, or in the bill of a day. */
export interface PaidFacts {
  outTradeNo: string;
  transactionId: string;
  amountFen: number;
  /** Null: it was not said. */
  openid: string | null;
  paidAt: Date | null;
}

/** WeChat knows a mini-program's order a little after it was paid. */
const SHIP_AFTER = seconds(15);

/**
 * Books that a payment has come, once, whoever says so and however often. What does not fit the order is not booked but shown to
 * staff; what comes for a closed order, or for a purpose that has ended, goes back by itself. Nothing happens for no payment of ours.
 */
export async function recordPaid(tx: Tx, purposes: PaymentPurposes, facts: PaidFacts): Promise<void> {
  const { outTradeNo: id, transactionId } = facts;
  const payment = await tx.findOneBy(Payment, { id });
  if (!payment) return;
  if (!fits(payment, facts)) {
    return raiseIssue(tx, {
      ...{ kind: 'wrong_payment', key: transactionId, isOnce: true, communityId: payment.communityId, paymentId: id },
      ...{ about: `订单 ${id}`, ourFen: payment.amountFen, wechatFen: facts.amountFen },
    });
  }
  const now = clock.now();
  const arrived = { transactionId, paidAt: facts.paidAt ?? now, statusAt: now, nextCheckAt: null };
  const { affected } = await tx.update(
    Payment,
    { id, status: In(paymentStatesBefore('paid')) },
    { ...arrived, status: 'paid', shippingState: 'waiting' },
  );
  if (affected === 1) await book(tx, purposes, { ...payment, ...arrived } as Payment);
  else await sendBackLate(tx, payment, arrived);
}

/** The amount and who paid are those of the order; it was not paid by another transaction before. */
const fits = (payment: Payment, { amountFen, openid, transactionId }: PaidFacts): boolean =>
  amountFen === payment.amountFen &&
  (openid === null || payment.openid === null || openid === payment.openid) &&
  (payment.transactionId === null || payment.transactionId === transactionId);

async function book(tx: Tx, purposes: PaymentPurposes, payment: Payment): Promise<void> {
  const { id, communityId, purposeKind, purposeId, amountFen, payerId, title } = payment;
  await postMoney(tx, {
    ...{ communityId, amountFen, from: 'wechat', to: purposeId },
    ...{ event: 'money.paid', reason: title, actorId: payerId },
    ...{ cause: { kind: 'payment', id }, idempotencyKey: `payment:${id}:paid` },
  });
  await recordAudit(tx, null, 'payment.paid', id, { amountFen });
  await enqueue(tx, 'payments.ship', { paymentId: id }, fromNow(SHIP_AFTER));
  if (await purposes[purposeKind].onPaid(tx, payment)) {
    return notify(tx, payerId, {
      title: '付款成功，谢谢您',
      text: `您为“${title}”付了${formatYuan(amountFen)}。钱怎么用、发票和收据，都会公布。`,
      link: { kind: 'payment', id },
    });
  }
  await requestRefund(tx, payment, { amountFen, causeKey: 'not_wanted', reason: '这件事已不需要这笔钱' });
}

/** The order was closed before the money came: it goes back, and never belonged to anything. */
async function sendBackLate(tx: Tx, payment: Payment, arrived: Partial<Payment>): Promise<void> {
  const { id, communityId, amountFen, title, payerId } = payment;
  const { affected } = await tx.update(
    Payment,
    { id, status: 'closed', transactionId: IsNull() },
    { ...arrived, status: 'refunding', refundingFen: amountFen },
  );
  if (affected !== 1) return;
  await postMoney(tx, {
    ...{ communityId, amountFen, from: 'wechat', to: 'refunding' },
    ...{ event: 'money.came_late', reason: title, actorId: payerId },
    ...{ cause: { kind: 'payment', id }, idempotencyKey: `payment:${id}:paid` },
  });
  await recordAudit(tx, null, 'payment.came_late', id, { amountFen });
  await insertRefund(tx, payment, { amountFen, causeKey: 'late', reason: '付款时订单已关闭' });
  await notify(tx, payerId, {
    title: '付款晚了一步，钱会退回',
    text: `您为“${title}”付的${formatYuan(amountFen)}到得晚了，订单已经关闭。钱会原路退回，您不用做什么。`,
    link: { kind: 'payment', id },
  });
}
