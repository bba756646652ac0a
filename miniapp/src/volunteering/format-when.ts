import { formatDay, formatFromTo, wheelsAt } from '../ui/format-date';

const dayMs = 86_400_000;

/** 今天, 明天, and otherwise 11月28日 周六. */
export function formatNearDay(at: string, now = Date.now()): string {
  const { day } = wheelsAt(at);
  if (wheelsAt(now).day === day) return '今天';
  return wheelsAt(now + dayMs).day === day ? '明天' : formatDay(at, now);
}

/** 上午9:00到11:00 */
export const formatHours = (from: string, to: string, now = Date.now()): string =>
  formatFromTo(from, to, now).replace(`${formatDay(from, now)} `, '');

/** 今天 上午9:00到11:00 */
export const formatWhen = (from: string, to: string, now = Date.now()): string =>
  `${formatNearDay(from, now)} ${formatHours(from, to, now)}`;
