import { sayDay, sayFromTo, wheelsAt } from '../ui/say-date';

const dayMs = 86_400_000;

/** 今天, 明天, and otherwise 11月28日 周六. */
export function sayNearDay(at: string, now = Date.now()): string {
  const { day } = wheelsAt(at);
  if (wheelsAt(now).day === day) return '今天';
  return wheelsAt(now + dayMs).day === day ? '明天' : sayDay(at, now);
}

/** 上午9:00到11:00 */
export const sayHours = (from: string, to: string, now = Date.now()): string =>
  sayFromTo(from, to, now).replace(`${sayDay(from, now)} `, '');

/** 今天 上午9:00到11:00 */
export const sayWhen = (from: string, to: string, now = Date.now()): string =>
  `${sayNearDay(from, now)} ${sayHours(from, to, now)}`;
