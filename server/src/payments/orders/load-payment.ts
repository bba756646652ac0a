import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Payment } from './payment.entity';

/** The payment of whoever asks; to everybody else it does not exist (payment.not_found). */
export async function loadOwnPayment(db: Reader, actor: Actor, id: string): Promise<Payment> {
  const payment = await db.findOneBy(Payment, { id });
  ensure(payment && payment.payerId === actor.personId, 'payment.not_found');
  return payment;
}
