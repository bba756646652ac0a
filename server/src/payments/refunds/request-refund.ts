import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentStatesBefore } from '@yuanli/shared/payments/payment-status';
import { notify } from '../../messages';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow, minutes } from '../../platform/clock';
import { insertOnce, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { enqueue } from '../../platform/outbox';
import { postMoney } from '../../points';
import { Payment } from '../orders/payment.entity';
import { Refund } from './refund.entity';

export interface RefundWish {
  /** Whole fen, at least one; with what went back before never more than was paid. */
  amountFen: number;
  /** One cause sends money back once. */
  causeKey: string;
  /** What the payer reads. */
  reason: string;
}

/**
 * Money goes back to who paid it: taken from its purpose at this moment, so that nobody can spend it, and asked for at WeChat
 * after the commit. Nothing happens for a cause that had its effect before. Throws payment.not_enough when the purpose has less.
 */
export async function requestRefund(tx: Tx, payment: Payment, wish: RefundWish): Promise<void> {
  const { id, communityId, purposeId, payerId, title } = payment;
  const { amountFen, causeKey, reason } = wish;
  if (!(await insertRefund(tx, payment, wish))) return;
  const { affected } = await tx
    .createQueryBuilder()
    .update(Payment)
    .set({ status: 'refunding', statusAt: clock.now(), refundingFen: () => 'refundingFen + :amountFen' })
    .where('id = :id AND status IN (:...from) AND refundingFen + refundedFen + :amountFen <= amountFen')
    .setParameters({ id, amountFen, from })
    .execute();
  if (affected !== 1) throw new Error('more would go back than was paid');
  await postMoney(tx, {
    ...{ communityId, amountFen, from: purposeId, to: 'refunding' },
    ...{ event: 'money.refund_asked', reason, actorId: null },
    ...{ cause: { kind: 'payment', id }, idempotencyKey: `payment:${id}:refund:${causeKey}` },
  });
  await notify(tx, payerId, {
    title: '有一笔钱会退给您',
    text: `您为“${title}”付的钱中，${formatYuan(amountFen)}会原路退回，原因：${reason}。您不用做什么。`,
    link: { kind: 'payment', id },
  });
}

/** Money of a closed order has its own way back; another part may be on its way already. */
const from = [...paymentStatesBefore('refunding').filter((status) => status !== 'closed'), 'refunding'];

/** The row of a refund, and its way to WeChat. False: its cause had its effect before. */
export async function insertRefund(tx: Tx, payment: Payment, wish: RefundWish): Promise<boolean> {
  const { id: paymentId, communityId, settledAt } = payment;
  const id = newId();
  const refund: Refund = {
    ...{ id, paymentId, communityId, ...wish, madeAt: clock.now(), succeededAt: null, wechatRefundId: null },
    status: 'requested',
    leaves: settledAt ? 'wechat_settled' : 'wechat',
    // The outbox asks at once; should that fail for good, the job goes on.
    nextTryAt: fromNow(minutes(10)),
    tries: 0,
  };
  if (!(await insertOnce(tx, Refund, refund))) return false;
  await recordAudit(tx, null, 'payment.refund_asked', paymentId, { amountFen: wish.amountFen });
  await enqueue(tx, 'payments.refund', { refundId: id });
  return true;
}
