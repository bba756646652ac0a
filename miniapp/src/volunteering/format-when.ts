import { formatDay, formatFromTo, wheelsAt } from '../ui/format-date';

const dayMs = 86_400_000;

/** 今天, 明天, and otherwise 11月28日（周六）. */
export function formatNearDay(at: string, now = Date.now()): string {
  const { day } = wheelsAt(at);
  if (wheelsAt(now).day === day) return '今天';
  return wheelsAt(now + dayMs).day === day ? '明天' : formatDay(at, now);
}

/** 上午9:00到11:00 */
export const formatHours = (from: string, to: string, now = Date.now()): string =>
  formatFromTo(from, to, now).replace(formatDay(from, now), '');

/** 今天上午9:00到11:00 */
export const formatWhen = (from: string, to: string, now = Date.now()): string =>
  `${formatNearDay(from, now)}${formatHours(from, to, now)}`;

/** 2026年11月22日, as papers have it. */
export const formatFullDay = (iso: string): string =>
  wheelsAt(iso).day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
