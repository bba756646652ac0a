import { startOfDay, yearInChina, momentInChina } from '@yuanli/shared/china-time';
import { pointsLimits } from '@yuanli/shared/points/points-limits';
import { days } from '../platform/clock';

/** Days are China's, written 2026-12-31; the day of every year that a community chose is written 12-31. */

/** The first such day that can still be announced in time. */
export function nextExpiryDay(expireOn: string, now: Date): string {
  const earliest = startOfDay(new Date(now.getTime() + days(pointsLimits.announceDays)));
  const year = yearInChina(earliest);
  const thisYear = `${year}-${expireOn}`;
  return momentInChina(thisYear) >= earliest ? thisYear : `${year + 1}-${expireOn}`;
}

/** What was gained before this moment is too old on that day. */
export const gainedBefore = (day: string, lifeYears: number): Date =>
  momentInChina(`${Number(day.slice(0, 4)) - lifeYears}${day.slice(4)}`);
