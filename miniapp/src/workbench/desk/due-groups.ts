import { addDays, dayInChina, startOfDay, weekdayOf } from '@yuanli/shared/china-time';

export interface DueGroup<Item> {
  title: string;
  items: Item[];
}

/** 已过期, 今天, 本周, 以后: items come in the order of their due times, and stay in it. A week ends on Sunday. */
export function groupByDue<Item extends { dueAt: string }>(items: readonly Item[], now: number): DueGroup<Item>[] {
  const today = dayInChina(now);
  const nextWeek = addDays(today, ((7 - weekdayOf(today)) % 7) + 1);
  const isOver = ({ dueAt }: Item) => Date.parse(dueAt) <= now;
  const dayOf = ({ dueAt }: Item) => dayInChina(startOfDay(dueAt));
  const groups: [string, (item: Item) => boolean][] = [
    ['已过期', isOver],
    ['今天', (item) => !isOver(item) && dayOf(item) === today],
    ['本周', (item) => !isOver(item) && dayOf(item) > today && dayOf(item) < nextWeek],
    ['以后', (item) => !isOver(item) && dayOf(item) >= nextWeek],
  ];
  return groups
    .map(([title, isIn]) => ({ title, items: items.filter(isIn) }))
    .filter((group) => group.items.length > 0);
}
