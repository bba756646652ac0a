import { dayInChina, dayMs, formatClock, formatMonthDay, startOfDay } from '@yuanli/shared/china-time';

const NEAR_DAYS = ['今天', '明天', '后天'];

/** 明天 上午9:00, as neighbours say it. */
export function formatStart(startsAt: Date, now: Date): string {
  const ahead = (startOfDay(startsAt).getTime() - startOfDay(now).getTime()) / dayMs;
  return `${NEAR_DAYS[ahead] ?? formatMonthDay(dayInChina(startsAt))} ${formatClock(startsAt)}`;
}
