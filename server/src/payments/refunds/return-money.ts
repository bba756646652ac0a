import { In } from 'typeorm';
import { unpaidStatuses } from '@yuanli/shared/payments/payment-status';
import { clock, fromNow, minutes } from '../../platform/clock';
import { lockRow, type Database, type Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { Payment } from '../orders/payment.entity';
import { getUnspentFen } from '../spendings/unspent';
import { requestRefund } from './request-refund';
import { shareOut } from './share-out';

declare module '../../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    /** All that is left of what was given for a purpose goes back. */
    'payments.return': { purposeId: string; communityId: string; reason: string };
  }
}

/** All that is left of what was given for a purpose goes back to those who gave it, after the commit; nobody can begin to pay for it any more. */
export async function returnMoney(
  tx: Tx,
  purpose: { purposeId: string; communityId: string },
  reason: string,
): Promise<void> {
  // Who is paying at this moment may finish or not: the order is closed soon, and what comes after all goes back too.
  const ending = { payUntil: clock.now(), nextCheckAt: fromNow(minutes(1)) };
  await tx.update(Payment, { purposeId: purpose.purposeId, status: In([...unpaidStatuses]) }, ending);
  await enqueue(tx, 'payments.return', { ...purpose, reason });
}

/**
 * `payments.return`: to each in the measure of what they gave, to the fen; what a spending waits to be signed for stays. Delivered
 * twice, it goes back once.
 */
export async function returnWhatIsLeft(
  database: Database,
  { purposeId, communityId, reason }: { purposeId: string; communityId: string; reason: string },
  messageId: string,
): Promise<void> {
  await database.inTransaction(async (tx) => {
    const given = In(['paid', 'settled', 'refunding', 'partly_refunded'] as const);
    const find = () => tx.find(Payment, { where: { purposeId, status: given }, order: { id: 'ASC' } });
    // One after the other: the second finds nothing left. WeChat may let the money go at this moment, so it is read once it is locked.
    for (const { id } of await find()) await lockRow(tx, Payment, { id });
    const payments = await find();
    const left = await getUnspentFen(tx, communityId, purposeId);
    const shares = shareOut(
      left,
      payments.map(({ amountFen, refundedFen, refundingFen }) => amountFen - refundedFen - refundingFen),
    );
    for (const [index, payment] of payments.entries()) {
      const amountFen = shares[index]!;
      if (amountFen > 0) await requestRefund(tx, payment, { amountFen, causeKey: messageId, reason });
    }
  });
}
