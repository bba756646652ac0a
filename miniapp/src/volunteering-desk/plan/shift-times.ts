import { addDays, dayMs } from '@yuanli/shared/china-time';
import { momentOf } from '../../ui/format-date';

/** What the wheels say, as moments; an end at or before the start lies on the next day. */
export const momentsOf = ({ day, start, end }: { day: string; start: string; end: string }) => ({
  startsAt: momentOf(day, start),
  endsAt: momentOf(end > start ? day : addDays(day, 1), end),
});

/** The first day on which it still starts after now: what began earlier today is not planned any more. */
export const firstDayAhead = ({ day, start }: { day: string; start: string }, now = Date.now()): string =>
  Date.parse(momentOf(day, start)) > now ? day : addDays(day, 1);

/** The days between two days, both included, that fall on these days of the week (1 Monday … 7 Sunday). */
export function daysOnWeekdays(fromDay: string, untilDay: string, weekdays: readonly number[]): number {
  const first = Date.parse(fromDay);
  const days = Math.floor((Date.parse(untilDay) - first) / dayMs) + 1;
  const weekdayOf = (index: number) => new Date(first + index * dayMs).getUTCDay() || 7;
  return Array.from({ length: Math.max(days, 0) }, (_, index) => weekdayOf(index)).filter((weekday) =>
    weekdays.includes(weekday),
  ).length;
}
