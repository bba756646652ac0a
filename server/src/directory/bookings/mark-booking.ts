import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { presentBookingToServe, type ToServeAnswer } from './booking-to-serve.presenter';
import type { Booking } from './booking.entity';
import { canMarkCame, canMarkNoShow, canUndoMark } from './booking.policy';
import { loadBookingToServe, lockBooking } from './load-booking';
import { unusePlace, usePlace } from './move-booking';

/** They are here: from a quarter of an hour before. */
export async function markCame(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ToServeAnswer> {
  const booking = await lockConfirmed(tx, actor, id);
  ensure(canMarkCame(booking, clock.now()), 'booking.not_yet');
  await usePlace(tx, booking, 'came');
  await recordAudit(tx, actor, 'booking.came', id);
  return presentBookingToServe(tx, id);
}

/** They did not come, as far as one can say once it has begun. Nothing follows from it. */
export async function markNoShow(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ToServeAnswer> {
  const booking = await lockConfirmed(tx, actor, id);
  ensure(canMarkNoShow(booking, clock.now()), 'booking.not_yet');
  await usePlace(tx, booking, 'no_show');
  await recordAudit(tx, actor, 'booking.no_show', id);
  return presentBookingToServe(tx, id);
}

/** That was the wrong line: taken back on the same day. */
export async function undoMark(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ToServeAnswer> {
  await lockBooking(tx, id);
  const booking = await loadBookingToServe(tx, actor, id);
  ensure(canUndoMark(booking, clock.now()), 'booking.already_ended');
  await unusePlace(tx, booking);
  await recordAudit(tx, actor, 'booking.mark_undone', id);
  return presentBookingToServe(tx, id);
}

async function lockConfirmed(tx: Tx, actor: Actor, id: string): Promise<Booking> {
  await lockBooking(tx, id);
  const booking = await loadBookingToServe(tx, actor, id);
  ensure(
    booking.status === 'confirmed',
    booking.status === 'requested' ? 'booking.not_confirmed' : 'booking.already_ended',
  );
  return booking;
}
