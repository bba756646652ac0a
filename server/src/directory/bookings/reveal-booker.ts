import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { phoneOf } from '../../identity';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { canSeePhone } from './booking.policy';
import { loadBookingToServe } from './load-booking';

/** Who serves looks up whom they have to call, until a week after the visit. Each look is written down. */
export async function revealBooker(tx: Tx, actor: Actor, { id }: { id: string }): Promise<schema.RevealBookerAnswer> {
  const booking = await loadBookingToServe(tx, actor, id);
  ensure(canSeePhone(booking, clock.now()), 'booking.phone_closed');
  await recordAudit(tx, actor, 'booking.phone_seen', id);
  return { phone: await phoneOf(tx, booking.personId) };
}
