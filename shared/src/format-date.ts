import {
  addDays,
  dayInChina,
  dayMs,
  formatClock,
  hourMs,
  momentInChina,
  timeInChina,
  wallClock,
  type Moment,
} from './china-time';

/** Dates as residents read them, the same on every page, in every message. Nothing inside is broken at a line's end. */

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** 11月21日; with the year where it is not this one. */
export function formatShortDay(moment: Moment, now: Moment = Date.now()): string {
  const at = wallClock(moment);
  const year = at.getUTCFullYear() === wallClock(now).getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`;
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日`;
}

/** 11月21日（周六） */
export const formatDay = (moment: Moment, now: Moment = Date.now()): string =>
  `${formatShortDay(moment, now)}（周${weekdays[wallClock(moment).getUTCDay()]}）`;

/** 今天, 明天, otherwise 11月28日（周六） */
export function formatNearDay(moment: Moment, now: Moment = Date.now()): string {
  const [day, today] = [dayInChina(moment), dayInChina(now)];
  if (day === today) return '今天';
  return day === addDays(today, 1) ? '明天' : formatDay(moment, now);
}

/** 11月21日（周六）下午3:00 */
export const formatMoment = (moment: Moment, now: Moment = Date.now()): string =>
  `${formatDay(moment, now)}${formatClock(moment)}`;

/** 2026年11月21日（周六）下午3:00, as papers have it: they are read in other years too. */
export const formatFullMoment = (moment: Moment): string => formatMoment(moment, 0);

/** 11月21日（周六）上午9:00到11:00; each end with what sets it apart from the other. */
export function formatFromTo(from: Moment, to: Moment, now: Moment = Date.now()): string {
  const isSameDay = dayInChina(from) === dayInChina(to);
  const end = isSameDay ? formatClock(to) : formatMoment(to, now);
  const part = formatClock(from).slice(0, 2);
  return `${formatMoment(from, now)}到${isSameDay && end.startsWith(part) ? end.slice(2) : end}`;
}

/** 12月6日（含）前 where the whole day counts, 12月6日（周日）上午10:00前 where it ends within the day. */
export function formatBy(moment: Moment, now: Moment = Date.now()): string {
  const time = timeInChina(moment);
  if (time === '00:00') return `${formatShortDay(new Date(moment).getTime() - 1, now)}（含）前`;
  return time === '23:59' ? `${formatShortDay(moment, now)}（含）前` : `${formatMoment(moment, now)}前`;
}

/** Whole days of China's calendar from today to that day; below zero when it is past. */
export const daysUntil = (moment: Moment, now: Moment = Date.now()): number =>
  Math.round((momentInChina(dayInChina(moment)).getTime() - momentInChina(dayInChina(now)).getTime()) / dayMs);

/**
 * 还有2天 by the calendar, so that it agrees with the date beside it; on the last day 还有3小时, 还有不到1小时; null when it
 * is over.
 */
export function formatTimeLeft(moment: Moment, now: Moment = Date.now()): string | null {
  const left = new Date(moment).getTime() - new Date(now).getTime();
  if (left <= 0) return null;
  const days = daysUntil(moment, now);
  if (days > 0) return `还有${days}天`;
  return left >= hourMs ? `还有${Math.floor(left / hourMs)}小时` : '还有不到1小时';
}
