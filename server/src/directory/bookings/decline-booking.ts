import type { z } from 'zod';
import type * as schema from '@yuanli/shared/directory/bookings.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { presentBookingToServe, type ToServeAnswer } from './booking-to-serve.presenter';
import { canDecline } from './booking.policy';
import { loadBookingToServe, lockBooking } from './load-booking';
import { turnDownBooking } from './turn-down-booking';

/** Who serves says no, or has to call off what was agreed: until it begins, with a reason the person reads. */
export async function declineBooking(
  tx: Tx,
  actor: Actor,
  { id, reason }: z.output<typeof schema.declineBooking.in>,
): Promise<ToServeAnswer> {
  await lockBooking(tx, id);
  const booking = await loadBookingToServe(tx, actor, id);
  ensure(canDecline(booking, clock.now()), 'booking.already_ended');
  await turnDownBooking(tx, actor, booking, reason);
  return presentBookingToServe(tx, id);
}
