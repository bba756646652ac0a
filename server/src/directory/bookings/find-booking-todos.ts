import { In, LessThan, MoreThan } from 'typeorm';
import { dayMs, formatClock, startOfDay } from '@yuanli/shared/china-time';
import { formatDay } from '@yuanli/shared/format-date';
import type { Reader } from '../../platform/database';
import type { Actor } from '../../platform/actor';
import { clock, days } from '../../platform/clock';
import { liveStates } from './booking-kinds';
import { Booking } from './booking.entity';
import { findBookedServices } from './find-booked-services';

export interface BookingTodo {
  kind: 'go_to_booking';
  id: string;
  title: string;
  hint: string;
  dueAt: Date;
}

const MOST = 10;

/** Where this very person is expected today and tomorrow. */
export async function findBookingTodos(db: Reader, { personId }: Actor): Promise<BookingTodo[]> {
  const now = clock.now();
  const dayAfterTomorrow = new Date(startOfDay(now).getTime() + days(2));
  const where = { personId, startsAt: LessThan(dayAfterTomorrow), endsAt: MoreThan(now), status: In(liveStates) };
  const bookings = await db.find(Booking, { where, order: { startsAt: 'ASC', id: 'ASC' }, take: MOST });
  const services = await findBookedServices(
    db,
    bookings.map(({ serviceId }) => serviceId),
  );
  return bookings.map(({ id, serviceId, startsAt, status }) => {
    const { service, address } = services.get(serviceId)!;
    const hint = status === 'requested' ? '等对方确认' : address;
    return { kind: 'go_to_booking', id, title: `${formatStart(startsAt, now)} ${service.name}`, hint, dueAt: startsAt };
  });
}

const NEAR_DAYS = ['今天', '明天', '后天'];

/** 明天上午9:00, as neighbours say it. */
function formatStart(startsAt: Date, now: Date): string {
  const ahead = (startOfDay(startsAt).getTime() - startOfDay(now).getTime()) / dayMs;
  return `${NEAR_DAYS[ahead] ?? formatDay(startsAt, now)}${formatClock(startsAt)}`;
}
