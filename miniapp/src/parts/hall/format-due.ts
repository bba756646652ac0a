import { momentOf, formatShortDay, wheelsAt } from '../../ui/format-date';

const dayMs = 86_400_000;

/** How many whole days lie between today in China and that day; below zero when it is past. */
function daysUntil(day: string, now: number): number {
  return Math.round((Date.parse(momentOf(day)) - Date.parse(momentOf(wheelsAt(now).day))) / dayMs);
}

/** A day by which something is to be done: 今天是最后一天, 11月30日前，还有8天, 超期3天，原定11月19日. */
export function formatDue(day: string, now = Date.now()): string {
  const left = daysUntil(day, now);
  const date = formatShortDay(momentOf(day), now);
  if (left < 0) return `超期${-left}天，原定${date}`;
  if (left === 0) return '今天是最后一天';
  return `${date}前，还有${left}天`;
}
