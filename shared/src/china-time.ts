/**
 * China's calendar for both sides: one zone (UTC+8), no summer time. A day is written `2026-11-22`, a month `2026-11`,
 * a time `15:00`; a moment is a Date, milliseconds, or what JSON has of it.
 */
export type Moment = Date | string | number;

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

const AHEAD_OF_UTC = 8 * hourMs;

/** The clock on the wall in China: its parts are read with `getUTC…`. */
export const wallClock = (moment: Moment): Date => new Date(new Date(moment).getTime() + AHEAD_OF_UTC);

export const dayInChina = (moment: Moment): string => wallClock(moment).toISOString().slice(0, 10);

export const timeInChina = (moment: Moment): string => wallClock(moment).toISOString().slice(11, 16);

export const monthInChina = (moment: Moment): string => dayInChina(moment).slice(0, 7);

export const yearInChina = (moment: Moment): number => wallClock(moment).getUTCFullYear();

/** The moment a day has reached a time in China, by default its first. */
export const momentInChina = (day: string, time = '00:00'): Date => new Date(`${day}T${time}:00+08:00`);

/** The first moment of the day a time lies in. */
export const startOfDay = (moment: Moment): Date => momentInChina(dayInChina(moment));

/** The first moment of the month a time lies in. */
export const startOfMonth = (moment: Moment): Date => momentInChina(`${monthInChina(moment)}-01`);

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

/** 0 is Sunday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay();

/** 12月31日, of `2026-12-31` or `12-31`. */
export const formatMonthDay = (day: string): string => `${Number(day.slice(-5, -3))}月${Number(day.slice(-2))}日`;

/** 2026年11月22日, as papers have it. */
export const formatFullDay = (moment: Moment): string =>
  dayInChina(moment).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** 2026年10月1日 15:01, the only form the `time` fields of WeChat's cards take. */
export const formatCardTime = (moment: Moment): string => `${formatFullDay(moment)} ${timeInChina(moment)}`;

/** 下午3:00 */
export function formatClock(moment: Moment): string {
  const wall = wallClock(moment);
  const hour = wall.getUTCHours();
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上';
  return `${part}${hour > 12 ? hour - 12 : hour}:${String(wall.getUTCMinutes()).padStart(2, '0')}`;
}
