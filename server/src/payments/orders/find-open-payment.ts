import { In, MoreThan } from 'typeorm';
import { unpaidStatuses } from '@yuanli/shared/payments/payment-status';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { Payment } from './payment.entity';

/** A payment of somebody for a purpose that is begun and can still be paid; null: none. */
export async function findOpenPayment(db: Reader, payerId: string, purposeId: string): Promise<string | null> {
  const where = { payerId, purposeId, status: In([...unpaidStatuses]), payUntil: MoreThan(clock.now()) };
  const payment = await db.findOne(Payment, { select: { id: true }, where, order: { id: 'DESC' } });
  return payment?.id ?? null;
}
