import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { minutes } from '../../platform/clock';
import { openIntervals } from '../hours/open-intervals';
import type { ServiceNotice } from '../services/service-notice.entity';
import type { BookingRule } from './booking-rule';

export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

/** The whole slots that begin on a day, those too whose opening began the evening before. */
export const slotsOfDay = (rule: Pick<BookingRule, 'openingHours' | 'slotMinutes'>, day: string): Slot[] =>
  [addDays(day, -1), day]
    .flatMap((openedOn) => openIntervals(rule.openingHours, openedOn))
    .flatMap((open) => cutSlots(open, minutes(rule.slotMinutes)))
    .filter(({ startsAt }) => dayInChina(startsAt) === day);

function cutSlots({ from, until }: { from: Date; until: Date }, length: number): Slot[] {
  const count = Math.floor((until.getTime() - from.getTime()) / length);
  const at = (n: number): Date => new Date(from.getTime() + n * length);
  return Array.from({ length: count }, (_, n) => ({ startsAt: at(n), endsAt: at(n + 1) }));
}

/** The notice under which a service is closed on that day. */
export const noticeOn = (notices: readonly ServiceNotice[], day: string): ServiceNotice | undefined =>
  notices.find(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
