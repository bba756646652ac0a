import { In, MoreThan } from 'typeorm';
import { dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { paymentLimits } from '@yuanli/shared/payments/payment-limits';
import { openidOf, Person } from '../../identity';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow, minutes, seconds } from '../../platform/clock';
import { lockRow, type Reader, type Tx } from '../../platform/database';
import { firstIdAt, newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { Payment, type PurposeKind } from './payment.entity';

export interface PaymentIntent {
  communityId: string;
  purpose: { kind: PurposeKind; id: string; title: string };
  /** Whole fen, within the limits of one payment. */
  amountFen: number;
  isAnonymous: boolean;
}

/**
 * Writes down that somebody means to pay, before WeChat is asked for anything. Throws payment.limit_reached when it would be
 * more than one person may pay in one day of China.
 */
export async function startPayment(tx: Tx, actor: Actor, intent: PaymentIntent): Promise<Payment> {
  const { communityId, purpose, amountFen, isAnonymous } = intent;
  // One person's payments are counted one after the other, from whichever phone they come.
  await lockRow(tx, Person, { id: actor.personId });
  ensure(amountFen <= (await getAllowanceFen(tx, actor.personId)), 'payment.limit_reached');
  const openid = await openidOf(tx, actor.personId);
  ensure(openid, 'payment.wechat_needed');
  const now = clock.now();
  const payment = tx.create(Payment, {
    ...{ id: newId(), communityId, payerId: actor.personId },
    ...{ purposeKind: purpose.kind, purposeId: purpose.id, title: purpose.title },
    ...{ amountFen, channel: 'wechat', isAnonymous, openid },
    ...{ status: 'created', statusAt: now, madeAt: now, payUntil: fromNow(minutes(paymentLimits.minutesToPay)) },
    // Asked about even if nothing more is ever heard of it.
    ...{ nextCheckAt: fromNow(seconds(60)), checks: 0 },
    ...{ refundingFen: 0, refundedFen: 0 },
  });
  await tx.insert(Payment, payment);
  await recordAudit(tx, actor, 'payment.made', payment.id);
  return payment;
}

const counted = In(['created', 'prepaid', 'paid', 'settled'] as const);

/** What this person may still pay at once today, in fen; what was closed or went back counts no more. */
export async function getAllowanceFen(db: Reader, payerId: string): Promise<number> {
  const today = momentInChina(dayInChina(clock.now()));
  const given = await db.sum(Payment, 'amountFen', { payerId, id: MoreThan(firstIdAt(today)), status: counted });
  return Math.max(0, Math.min(paymentLimits.mostFen, paymentLimits.mostFenPerDay - Number(given ?? 0)));
}
