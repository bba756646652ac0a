import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { In, MoreThanOrEqual } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { giftHandRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { momentOf } from '../../platform/china-days';
import { loadService } from '../services/load-service';
import { canServeBookings } from '../services/service.policy';
import { presentBookingsToServe } from './booking-to-serve.presenter';
import { liveStates } from './booking-kinds';
import { Booking } from './booking.entity';
import { pageByStart } from './page-by-start';

/** The day's list at the counter, in the order of coming. */
export async function findBookingsOfDay(
  db: Reader,
  actor: Actor,
  { serviceId, day, cursor }: schema.FindBookingsOfDayInput,
): Promise<schema.FindBookingsOfDayAnswer> {
  ensureAllowed(canServeBookings(actor, await loadService(db, serviceId)), giftHandRoles);
  const until = momentOf(addDays(day, 1), 0);
  const query = db
    .createQueryBuilder(Booking, 'booking')
    .where('booking.serviceId = :serviceId', { serviceId })
    .andWhere('booking.startsAt >= :from AND booking.startsAt < :until', { from: momentOf(day, 0), until });
  const { bookings, nextCursor } = await pageByStart(db, query, 'ASC', cursor);
  const [next] = await db.find(Booking, {
    select: { id: true, startsAt: true },
    where: { serviceId, status: In(liveStates), startsAt: MoreThanOrEqual(until) },
    order: { startsAt: 'ASC', id: 'ASC' },
    take: 1,
  });
  return {
    items: await presentBookingsToServe(db, bookings),
    nextCursor,
    nextDay: next ? dayInChina(next.startsAt) : null,
  };
}
