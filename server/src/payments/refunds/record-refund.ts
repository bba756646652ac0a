import { In, Not } from 'typeorm';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { notify } from '../../messages';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow, hours, minutes } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { postMoney } from '../../points';
import type { WechatRefund } from '../../wechat/pay';
import { closeIssue, raiseIssue } from '../issues/payment-issues';
import { Payment } from '../orders/payment.entity';
import { Refund } from './refund.entity';

export type RefundFacts = Pick<WechatRefund, 'outRefundNo' | 'refundId' | 'state' | 'succeededAt' | 'refundFen'>;

/** Books what WeChat says about a refund, once, whoever says so and however often. What WeChat cannot give back is for staff. */
export async function recordRefund(tx: Tx, facts: RefundFacts): Promise<void> {
  const refund = await tx.findOneBy(Refund, { id: facts.outRefundNo });
  if (!refund) return;
  if (facts.state === 'SUCCESS') return recordSuccess(tx, refund, facts);
  if (facts.state === 'PROCESSING') return recordProcessing(tx, refund, facts);
  // Staff may bring it to its end with WeChat: it is asked about on.
  const failed = { status: 'failed', nextTryAt: fromNow(hours(1)), wechatRefundId: facts.refundId } as const;
  const { affected } = await tx.update(Refund, { id: refund.id, status: In(['requested', 'processing']) }, failed);
  if (affected === 1) await showFailed(tx, refund);
}

/** Staff are shown a refund that WeChat cannot make, or says nothing about; once, however often it is found. */
export const showFailed = (tx: Tx, { id, communityId, paymentId, amountFen: ourFen }: Refund): Promise<void> =>
  raiseIssue(tx, {
    ...{ kind: 'refund_failed', key: id, communityId, paymentId, ourFen, wechatFen: null },
    about: `订单 ${paymentId}，退款 ${id}`,
  });

async function recordProcessing(tx: Tx, { id }: Refund, { refundId }: RefundFacts): Promise<void> {
  const processing = { status: 'processing', wechatRefundId: refundId, nextTryAt: fromNow(minutes(1)) } as const;
  await tx.update(Refund, { id, status: 'requested' }, processing);
}

async function recordSuccess(tx: Tx, refund: Refund, { refundId, succeededAt }: RefundFacts): Promise<void> {
  const { id, paymentId, communityId, amountFen, reason, leaves } = refund;
  const done = { status: 'succeeded', wechatRefundId: refundId, nextTryAt: null } as const;
  const { affected } = await tx.update(
    Refund,
    { id, status: Not('succeeded') },
    { ...done, succeededAt: succeededAt ?? clock.now() },
  );
  if (affected !== 1) return;
  await postMoney(tx, {
    ...{ communityId, amountFen, from: 'refunding', to: leaves },
    ...{ event: 'money.refunded', reason, actorId: null },
    ...{ cause: { kind: 'payment', id: paymentId }, idempotencyKey: `refund:${id}:succeeded` },
  });
  await moveBack(tx, paymentId, amountFen);
  await closeIssue(tx, 'refund_failed', id);
  await recordAudit(tx, null, 'payment.refunded', paymentId, { amountFen });
  const { payerId, title } = await tx.findOneByOrFail(Payment, { id: paymentId });
  await notify(tx, payerId, {
    title: '钱已退回',
    text: `您为“${title}”付的钱中，${formatYuan(amountFen)}已退回您的付款账户。`,
    link: { kind: 'payment', id: paymentId },
  });
}

/** What was on its way is back; the payment is refunded once nothing is on its way any more. */
async function moveBack(tx: Tx, id: string, amountFen: number): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(Payment)
    .set({ refundingFen: () => 'refundingFen - :amountFen', refundedFen: () => 'refundedFen + :amountFen' })
    .where('id = :id')
    .setParameters({ id, amountFen })
    .execute();
  const ended = { statusAt: clock.now() };
  const settle = (condition: string, status: 'refunded' | 'partly_refunded') =>
    tx
      .createQueryBuilder()
      .update(Payment)
      .set({ ...ended, status })
      .where(`id = :id AND status = 'refunding' AND refundingFen = 0 AND refundedFen ${condition} amountFen`)
      .setParameters({ id })
      .execute();
  await settle('=', 'refunded');
  await settle('<', 'partly_refunded');
}
