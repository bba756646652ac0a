import { LessThan } from 'typeorm';
import type { z } from 'zod';
import { overseerRoles } from '@yuanli/shared/identity/roles';
import type * as schema from '@yuanli/shared/payments/payments.schema';
import { placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { presentPaymentCard } from './get-payment';
import { Payment } from './payment.entity';

/** What I paid, the newest first. */
export async function findMyPayments(
  db: Reader,
  { personId: payerId }: Actor,
  { cursor }: z.output<typeof schema.findMyPayments.in>,
): Promise<z.input<typeof schema.findMyPayments.out>> {
  const where = { payerId, ...(cursor && { id: LessThan(cursor) }) };
  const rows = await db.find(Payment, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(rows, idCursor);
  return { items: items.map(presentPaymentCard), nextCursor };
}

/** Every payment of a community, for those who run it and who watch over its money; who paid is not said. */
export async function findPayments(
  db: Reader,
  actor: Actor,
  { communityId, cursor }: schema.FindPaymentsInput,
): Promise<z.input<typeof schema.findPayments.out>> {
  ensureAllowed(hasRole(actor, overseerRoles, await placeChain(db, communityId)), overseerRoles);
  const where = { communityId, ...(cursor && { id: LessThan(cursor) }) };
  const rows = await db.find(Payment, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items, nextCursor } = page(rows, idCursor);
  return {
    items: items.map((payment) => ({
      ...presentPaymentCard(payment),
      channel: payment.channel,
      paidAt: payment.paidAt,
    })),
    nextCursor,
  };
}
