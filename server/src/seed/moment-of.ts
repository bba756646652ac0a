import { startOfDay } from '@yuanli/shared/china-time';
import { clock, days, hours, minutes } from '../platform/clock';
import type { When } from './data/story';

/** The moment a story means, so that the demo is always about the last weeks. */
export function momentOf(when: When, today: Date): Date {
  if (when === 'now') return today;
  const [daysAgo, time] = when;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(startOfDay(today).getTime() - days(daysAgo) + hours(hour) + minutes(minute));
}

/** Does something as if it were then. */
export async function atMoment<T>(moment: Date, act: () => Promise<T>): Promise<T> {
  const before = clock.set(moment);
  try {
    return await act();
  } finally {
    clock.set(before);
  }
}
