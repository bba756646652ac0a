import type { Tx } from '../../platform/database';
import type { Actor } from '../../platform/actor';
import { Refusal } from '../../platform/refusal';
import { PayError, type WechatPay } from '../../wechat/pay';
import type { PaymentPurposes } from '../payments-deps';
import type { Payment } from './payment.entity';
import { recordClosed } from './record-closed';
import { recordPaid, type PaidFacts } from './record-paid';

/** What became of an order at WeChat. */
export type Found = { kind: 'paid'; facts: PaidFacts } | { kind: 'closed'; payment: Payment } | { kind: 'unchanged' };

/** Asks WeChat what became of an order, outside of any transaction. Throws PayError. */
export async function askWechat(pay: WechatPay, payment: Payment): Promise<Found> {
  const order = await pay.getOrder(payment.id);
  if (!order) return { kind: 'unchanged' };
  const { state, transactionId, amountFen, openid, paidAt } = order;
  if ((state === 'SUCCESS' || state === 'REFUND') && transactionId !== null && amountFen !== null)
    return { kind: 'paid', facts: { outTradeNo: payment.id, transactionId, amountFen, openid, paidAt } };
  return state === 'CLOSED' ? { kind: 'closed', payment } : { kind: 'unchanged' };
}

/** Closes an order at WeChat, so that nobody can pay it any more; if somebody did before, that is what is found. */
export async function closeAtWechat(pay: WechatPay, payment: Payment): Promise<Found> {
  try {
    return (await pay.closeOrder(payment.id)) ? { kind: 'closed', payment } : await askWechat(pay, payment);
  } catch (error) {
    // A plain no has a reason: it may have been paid or closed before.
    if (!(error instanceof PayError) || error.isTransient) throw error;
    return askWechat(pay, payment);
  }
}

/** For `.catch()` of a question that somebody waits for: throws payment.wechat_unavailable for any no of WeChat Pay. */
export function refusePay(error: unknown): never {
  if (error instanceof PayError) throw new Refusal('payment.wechat_unavailable');
  throw error;
}

export async function recordFound(
  tx: Tx,
  purposes: PaymentPurposes,
  found: Found,
  actor: Actor | null = null,
): Promise<void> {
  if (found.kind === 'paid') await recordPaid(tx, purposes, found.facts);
  if (found.kind === 'closed') await recordClosed(tx, purposes, actor, found.payment);
}
