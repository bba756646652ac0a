import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { extendHold } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { remindAtOf } from './booking-times';
import { presentBookingToServe, type ToServeAnswer } from './booking-to-serve.presenter';
import { canConfirm, canDecline } from './booking.policy';
import { loadBookingToServe, lockBooking } from './load-booking';
import { moveBooking } from './move-booking';
import { notifyAboutBooking } from './notify-about-booking';
import { closeAsDeclined } from './close-as-declined';

/** Who serves says yes: the place is kept for good. */
export async function confirmBooking(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ToServeAnswer> {
  await lockBooking(tx, id);
  const booking = await loadBookingToServe(tx, actor, id);
  const now = clock.now();
  ensure(canConfirm(booking, now), 'booking.already_ended');
  await moveBooking(tx, booking, 'confirmed', { remindAt: remindAtOf(booking, now) });
  if (!(await extendHold(tx, booking.holdId, null))) throw new Error(`booking ${id} is out of step with its place`);
  await recordAudit(tx, actor, 'booking.confirmed', id);
  await notifyAboutBooking(tx, booking, 'confirmed');
  return presentBookingToServe(tx, id);
}

/** Who serves says no, or has to call off what was agreed: until it begins, with a reason the person reads. */
export async function declineBooking(
  tx: Tx,
  actor: Actor,
  { id, reason }: schema.DeclineBookingInput,
): Promise<ToServeAnswer> {
  await lockBooking(tx, id);
  const booking = await loadBookingToServe(tx, actor, id);
  ensure(canDecline(booking, clock.now()), 'booking.already_ended');
  await closeAsDeclined(tx, actor, booking, reason);
  return presentBookingToServe(tx, id);
}
