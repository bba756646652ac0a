import type * as schema from '@yuanli/shared/directory/bookings.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { liveStates } from './booking-kinds';
import { Booking } from './booking.entity';
import { presentBookings } from './booking.presenter';
import { pageByStart } from './page-by-start';

/** Where I am expected, the next first; what is over one way or another, the latest first. */
export async function findMyBookings(
  db: Reader,
  { personId }: Actor,
  { view, cursor }: schema.FindMyBookingsInput,
): Promise<schema.FindMyBookingsAnswer> {
  const isComing = 'booking.endsAt > :now AND booking.status IN (:...liveStates)';
  const query = db
    .createQueryBuilder(Booking, 'booking')
    .where('booking.personId = :personId', { personId })
    .andWhere(view === 'coming' ? isComing : `NOT (${isComing})`, { now: clock.now(), liveStates });
  const { bookings, nextCursor } = await pageByStart(db, query, view === 'coming' ? 'ASC' : 'DESC', cursor);
  return { items: await presentBookings(db, bookings), nextCursor };
}
