import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { isLive } from './booking-kinds';
import { canCancel } from './booking.policy';
import type { BookingAnswer } from './booking.presenter';
import { getBooking } from './get-booking';
import { loadMyBooking, lockBooking } from './load-booking';
import { giveBackPlace } from './move-booking';

/** I cannot come after all: until an hour before, and without giving a reason. */
export async function cancelBooking(tx: Tx, actor: Actor, { id }: { id: string }): Promise<BookingAnswer> {
  await lockBooking(tx, id);
  const booking = await loadMyBooking(tx, actor, id);
  ensure(isLive(booking.status), 'booking.already_ended');
  ensure(canCancel(booking, clock.now()), 'booking.too_late_to_cancel');
  await giveBackPlace(tx, booking, 'cancelled');
  await recordAudit(tx, actor, 'booking.cancelled', id);
  return getBooking(tx, actor, { id });
}
