import { isUnpaid } from '@yuanli/shared/payments/payment-status';
import type { PaymentAnswer, PaymentCardAnswer } from '@yuanli/shared/payments/payments.schema';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import type { PaymentDeps } from '../payments-deps';
import { Refund } from '../refunds/refund.entity';
import { loadOwnPayment } from './load-payment';
import type { Payment } from './payment.entity';

/** One payment of mine, and what went back of it. */
export async function getPayment(
  db: Reader,
  actor: Actor,
  { id }: { id: string },
  { pay }: Pick<PaymentDeps, 'pay'>,
): Promise<PaymentAnswer> {
  const payment = await loadOwnPayment(db, actor, id);
  const { name, phone } = await getCommunity(db, payment.communityId);
  const refunds = await db.find(Refund, { where: { paymentId: id }, order: { id: 'ASC' }, take: 50 });
  const isOpen = isUnpaid(payment) && pay !== null;
  return {
    ...presentPaymentCard(payment),
    communityName: name,
    communityPhone: phone,
    payeeName: pay?.payeeName ?? '',
    isAnonymous: payment.isAnonymous,
    payUntil: payment.payUntil,
    paidAt: payment.paidAt,
    refunds: refunds.map(({ id: refundId, amountFen, reason, status, madeAt, succeededAt }) => ({
      ...{ id: refundId, amountFen, reason, status, at: madeAt, succeededAt },
    })),
    can: { pay: isOpen && payment.payUntil > clock.now(), cancel: isOpen },
  };
}

export const presentPaymentCard = (payment: Payment): PaymentCardAnswer => ({
  id: payment.id,
  purpose: { kind: payment.purposeKind, id: payment.purposeId, title: payment.title },
  amountFen: payment.amountFen,
  refundedFen: payment.refundedFen,
  status: payment.status,
  at: payment.madeAt,
});
