import { dayInChina, dayMs, formatClock, hourMs, timeInChina, wallClock } from '@yuanli/shared/china-time';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** 11月21日; with the year where it is not this one. */
export function formatShortDay(iso: string, now = Date.now()): string {
  const at = wallClock(iso);
  const year = at.getUTCFullYear() === wallClock(now).getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`;
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** 11月21日 周六 */
export const formatDay = (iso: string, now = Date.now()): string =>
  `${formatShortDay(iso, now)} 周${weekdays[wallClock(iso).getUTCDay()]}`;

/** 下午3:00 */
export const formatTime = (iso: string): string => formatClock(iso);

/** 11月21日 周六 下午3:00 */
export const formatMoment = (iso: string, now = Date.now()): string => `${formatDay(iso, now)} ${formatTime(iso)}`;

/** 11月21日 周六 上午9:00到11:00; each end with what sets it apart from the other. */
export function formatFromTo(from: string, to: string, now = Date.now()): string {
  const isSameDay = wheelsAt(from).day === wheelsAt(to).day;
  const end = isSameDay ? formatTime(to) : formatMoment(to, now);
  const part = formatTime(from).slice(0, 2);
  return `${formatMoment(from, now)}到${isSameDay && end.startsWith(part) ? end.slice(2) : end}`;
}

/** 还有2天, 还有3小时, 不到1小时; null when it is over. */
export function formatTimeLeft(iso: string, now = Date.now()): string | null {
  const left = new Date(iso).getTime() - now;
  if (left <= 0) return null;
  if (left >= dayMs) return `还有${Math.floor(left / dayMs)}天`;
  return left >= hourMs ? `还有${Math.floor(left / hourMs)}小时` : '不到1小时';
}

/** The day and the time a form's wheels show, `2026-11-30` and `15:00`. */
export const wheelsAt = (moment: string | number): { day: string; time: string } => ({
  day: dayInChina(moment),
  time: timeInChina(moment),
});

/** What the wheels of a form show, as the moment that is sent. */
export const momentOf = (dayOfWheel: string, time = '00:00'): string => `${dayOfWheel}T${time}:00+08:00`;
