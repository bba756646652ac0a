import { sayFromTo, wheelsAt } from '../ui/say-date';

const dayMs = 86_400_000;

/** 今天 上午9:00到11:00; 明天, and otherwise the date itself. */
export function sayWhen(from: string, to: string, now = Date.now()): string {
  const words = sayFromTo(from, to, now);
  const { day } = wheelsAt(from);
  const near = [0, 1].findIndex((days) => wheelsAt(now + days * dayMs).day === day);
  return near < 0 ? words : words.replace(/^\S+ \S+/, near === 0 ? '今天' : '明天');
}
