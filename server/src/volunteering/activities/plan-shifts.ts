import { dayInChina, momentInChina } from '@yuanli/shared/china-time';
import { datetime, RRule } from 'rrule';
import type { z } from 'zod';
import type { addShifts } from '@yuanli/shared/volunteering/activities.schema';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { days, hours } from '../../platform/clock';
import { Refusal } from '../../platform/refusal';

export type Schedule = z.output<typeof addShifts.in>['schedule'];
type Weekly = Extract<Schedule, { repeats: 'weekly' }>;

export interface Times {
  startsAt: Date;
  endsAt: Date;
}

/** The shifts of a schedule, in their order. Refused with the field that cannot be (request.invalid). */
export function planShifts(schedule: Schedule, now: Date): Times[] {
  if (schedule.repeats === 'weekly') return planWeekly(schedule, now);
  const times = { startsAt: new Date(schedule.startsAt), endsAt: new Date(schedule.endsAt) };
  assertTimesFit(times, now, 'schedule.');
  return [times];
}

/** A shift lies ahead, ends after it starts, and is not too long for a volunteer. `prefix` leads to its fields in the form. */
export function assertTimesFit({ startsAt, endsAt }: Times, now: Date, prefix = ''): void {
  if (startsAt <= now) throw new Refusal('request.invalid', { [`${prefix}startsAt`]: '开始时间已过，请重新选择' });
  if (endsAt <= startsAt) throw new Refusal('request.invalid', { [`${prefix}endsAt`]: '结束时间要晚于开始时间' });
  if (endsAt.getTime() - startsAt.getTime() > hours(volunteeringLimits.shiftHours)) {
    throw new Refusal('request.invalid', { [`${prefix}endsAt`]: TOO_LONG });
  }
}

const { shiftHours, shiftsAtOnce } = volunteeringLimits;
const MOST_DAYS_AHEAD = 366;
const TOO_LONG = `一个班次最长${shiftHours}小时`;

/** The clock on the wall in China at that day: what a calendar without time zones calls it. */
const calendarDay = (day: string): Date => datetime(...(day.split('-').map(Number) as [number, number, number]));

function planWeekly({ weekdays, fromDay, untilDay, startTime, endTime }: Weekly, now: Date): Times[] {
  // Ends on the next day when it ends earlier in the day than it starts.
  const length = momentInChina(fromDay, endTime).getTime() - momentInChina(fromDay, startTime).getTime();
  const lasts = length > 0 ? length : length + days(1);
  if (lasts > hours(shiftHours)) throw new Refusal('request.invalid', { 'schedule.endTime': TOO_LONG });
  const today = dayInChina(now);
  if (untilDay > dayInChina(new Date(now.getTime() + days(MOST_DAYS_AHEAD))))
    throw new Refusal('request.invalid', { 'schedule.untilDay': '最多只能排到一年后' });
  const rule = new RRule({
    freq: RRule.WEEKLY,
    byweekday: [...new Set(weekdays)].map((weekday) => weekday - 1),
    dtstart: calendarDay(fromDay > today ? fromDay : today),
    until: calendarDay(untilDay),
  });
  const found = rule
    .all()
    .map((day) => startOf(day, startTime))
    .filter((startsAt) => startsAt > now);
  if (found.length === 0)
    throw new Refusal('request.invalid', { 'schedule.weekdays': '所选日期内没有可排的日子，请检查星期和日期' });
  if (found.length > shiftsAtOnce)
    throw new Refusal('request.invalid', { 'schedule.untilDay': `一次最多排${shiftsAtOnce}个班次，请把结束日期提前` });
  return found.map((startsAt) => ({ startsAt, endsAt: new Date(startsAt.getTime() + lasts) }));
}

const startOf = (day: Date, time: string): Date => momentInChina(day.toISOString().slice(0, 10), time);
