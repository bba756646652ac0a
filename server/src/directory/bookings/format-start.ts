import { days, hours } from '../../platform/clock';
import { startOfDay } from '../../platform/start-of-day';

const NEAR_DAYS = ['今天', '明天', '后天'];

/** 明天 上午9:00, as neighbours say it. */
export function formatStart(startsAt: Date, now: Date): string {
  const day = startOfDay(startsAt);
  const wall = new Date(startsAt.getTime() + hours(8));
  const date = `${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日`;
  const ahead = (day.getTime() - startOfDay(now).getTime()) / days(1);
  return `${NEAR_DAYS[ahead] ?? date} ${formatTime(wall.getUTCHours(), wall.getUTCMinutes())}`;
}

function formatTime(hour: number, minute: number): string {
  const part = hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${part}${hour > 12 ? hour - 12 : hour}:${String(minute).padStart(2, '0')}`;
}
