import { daysUntil, formatShortDay, momentOf } from '../../ui/format-date';

/** A day by which something is to be done: 今天是最后一天, 11月30日（含）前，还有8天, 已超期3天，原定11月19日. */
export function formatDue(day: string, now = Date.now()): string {
  const left = daysUntil(momentOf(day), now);
  const date = formatShortDay(momentOf(day), now);
  if (left < 0) return `已超期${-left}天，原定${date}`;
  if (left === 0) return '今天是最后一天';
  return `${date}（含）前，还有${left}天`;
}
