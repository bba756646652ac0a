import type { Reader } from '../platform/database';
import { Payment } from './orders/payment.entity';
import { Refund } from './refunds/refund.entity';

/** Own data: what somebody paid, and what went back. */
export async function exportPayments(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const payments = await db.find(Payment, { where: { payerId: personId }, order: { id: 'ASC' } });
  const refunds = await db
    .createQueryBuilder(Refund, 'refund')
    .innerJoin(Payment, 'payment', 'payment.id = refund.paymentId')
    .where('payment.payerId = :personId', { personId })
    .orderBy('refund.id')
    .getMany();
  return {
    payments: payments.map(({ id, title, amountFen, status, isAnonymous, madeAt, paidAt, refundedFen }) => ({
      ...{ id, title, amountFen, status, isAnonymous, madeAt, paidAt, refundedFen },
    })),
    refunds: refunds.map(({ paymentId, amountFen, reason, status, madeAt, succeededAt }) => ({
      ...{ paymentId, amountFen, reason, status, madeAt, succeededAt },
    })),
  };
}
