import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { In, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { liveStates } from '../bookings/booking-kinds';
import { bookingRuleOf, type BookingRule } from '../bookings/booking-rule';
import { Booking } from '../bookings/booking.entity';
import { callOffBookings } from '../bookings/call-off-bookings';
import { openIntervals } from '../hours/open-intervals';
import { loadService } from '../services/load-service';

/**
 * After a change of the hours or of the appointments: who booked a time at which nobody is received any more is told.
 * All others keep their place, also where slots became longer or fewer.
 */
export async function callOffUnservedBookings(tx: Tx, actor: Actor, serviceId: string): Promise<void> {
  const rule = bookingRuleOf(await loadService(tx, serviceId));
  if (!rule) return callOffBookings(tx, actor, { serviceId, reason: '这里不再接受预约' });
  const coming = await tx.findBy(Booking, { serviceId, startsAt: MoreThan(clock.now()), status: In(liveStates) });
  const times = new Map(coming.map(({ startsAt, endsAt }) => [startsAt.getTime(), { startsAt, endsAt }]));
  for (const { startsAt, endsAt } of times.values()) {
    if (isOpenThroughout(rule, startsAt, endsAt)) continue;
    const until = new Date(startsAt.getTime() + 1);
    await callOffBookings(tx, actor, { serviceId, reason: '开放时间改了，这个时段不再接待', from: startsAt, until });
  }
}

const isOpenThroughout = ({ openingHours }: BookingRule, startsAt: Date, endsAt: Date): boolean =>
  [addDays(dayInChina(startsAt), -1), dayInChina(startsAt)]
    .flatMap((day) => openIntervals(openingHours, day))
    .some(({ from, until }) => from <= startsAt && endsAt <= until);
