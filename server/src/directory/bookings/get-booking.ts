import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { presentBookings, type BookingAnswer } from './booking.presenter';
import { loadMyBooking } from './load-booking';

/** One of my bookings. */
export async function getBooking(db: Reader, actor: Actor, { id }: { id: string }): Promise<BookingAnswer> {
  const [answer] = await presentBookings(db, [await loadMyBooking(db, actor, id)]);
  return answer!;
}
