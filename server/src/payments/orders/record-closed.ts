import { In } from 'typeorm';
import { paymentStatesBefore } from '@yuanli/shared/payments/payment-status';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import type { PaymentPurposes } from '../payments-deps';
import { Payment } from './payment.entity';

/** Records that nobody will pay an order any more; WeChat has been asked to close it before. Nothing happens when it was paid or closed meanwhile. */
export async function recordClosed(
  tx: Tx,
  purposes: PaymentPurposes,
  actor: Actor | null,
  payment: Payment,
): Promise<void> {
  const { id, purposeKind } = payment;
  const { affected } = await tx.update(
    Payment,
    { id, status: In(paymentStatesBefore('closed')) },
    { status: 'closed', statusAt: clock.now(), nextCheckAt: null, openid: null },
  );
  if (affected !== 1) return;
  await purposes[purposeKind].onClosed(tx, payment);
  await recordAudit(tx, actor, 'payment.closed', id);
}
