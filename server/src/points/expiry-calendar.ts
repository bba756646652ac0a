import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { days } from '../platform/clock';
import { dayInChina } from '../platform/day-in-china';
import { startOfDay } from '../platform/start-of-day';

/** Days are China's, written 2026-12-31; the day of every year that a community chose is written 12-31. */

/** Its first moment. */
export const dayStart = (day: string): Date => new Date(`${day}T00:00:00+08:00`);

/** The first such day that can still be announced in time. */
export function nextExpiryDay(expireOn: string, now: Date): string {
  const earliest = startOfDay(new Date(now.getTime() + days(pointsLimits.announceDays)));
  const year = Number(dayInChina(earliest).slice(0, 4));
  const thisYear = `${year}-${expireOn}`;
  return dayStart(thisYear) >= earliest ? thisYear : `${year + 1}-${expireOn}`;
}

/** What was gained before this moment is too old on that day. */
export const gainedBefore = (day: string, lifeYears: number): Date =>
  dayStart(`${Number(day.slice(0, 4)) - lifeYears}${day.slice(4)}`);

/** 12-31, with or without its year: 12月31日 */
export const formatDay = (day: string): string => `${Number(day.slice(-5, -3))}月${Number(day.slice(-2))}日`;
