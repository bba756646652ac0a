import { addDays, addMonths, dayInChina, dayMs, formatMonthDay, type Moment, weekdayOf } from '../china-time';

/** Whole days of China, both included: `2026-11-01` to `2026-11-30`. */
export interface DateRange {
  from: string;
  to: string;
}

/** 一年多一点: a year and its leap day. */
export const MOST_DAYS = 366;

export const rangePresets = {
  this_week: '本周',
  this_month: '本月',
  last_month: '上月',
  this_year: '今年',
} as const;
export type RangePreset = keyof typeof rangePresets;

/** A week begins on Monday; what is not over yet ends today. */
export function presetRange(preset: RangePreset, now: Moment): DateRange {
  const today = dayInChina(now);
  const month = today.slice(0, 7);
  if (preset === 'this_week') return { from: addDays(today, -((weekdayOf(today) + 6) % 7)), to: today };
  if (preset === 'this_month') return { from: `${month}-01`, to: today };
  if (preset === 'this_year') return { from: `${month.slice(0, 4)}-01-01`, to: today };
  return monthRange(addMonths(month, -1));
}

export const monthRange = (month: string): DateRange => ({
  from: `${month}-01`,
  to: addDays(`${addMonths(month, 1)}-01`, -1),
});

export const daysOf = ({ from, to }: DateRange): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;

/** By day up to a month, by week up to half a year, by month beyond; each part with its first day. The first and the last may be short. */
export function partsOf(range: DateRange): { unit: 'day' | 'week' | 'month'; starts: string[] } {
  const days = daysOf(range);
  const unit = days <= 31 ? 'day' : days <= 184 ? 'week' : 'month';
  const starts: string[] = [];
  for (let day = range.from; day <= range.to; day = nextStart(day, unit)) starts.push(day);
  return { unit, starts };
}

function nextStart(day: string, unit: 'day' | 'week' | 'month'): string {
  if (unit === 'day') return addDays(day, 1);
  if (unit === 'week') return addDays(day, (8 - weekdayOf(day)) % 7 || 7);
  return `${addMonths(day.slice(0, 7), 1)}-01`;
}

/** 11月1日至11月30日; with the year where it is not one year. */
export function formatRange({ from, to }: DateRange): string {
  const withYear = (day: string) => `${day.slice(0, 4)}年${formatMonthDay(day)}`;
  if (from === to) return withYear(from);
  return `${withYear(from)}至${from.slice(0, 4) === to.slice(0, 4) ? formatMonthDay(to) : withYear(to)}`;
}

/** 5小时, 3天2小时, 不到1小时. */
export function formatHours(hours: number): string {
  if (hours < 1) return '不到1小时';
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  return `${days > 0 ? `${days}天` : ''}${rest > 0 ? `${rest}小时` : ''}`;
}
