import { LRUCache } from 'lru-cache';
import { findHoursProblem } from '../hours/find-hours-problem';

/** A file of thousands has a few dozen opening hours, and reading them costs more than all the rest of a line. */
const known = new LRUCache<string, { problem: string | null }>({ max: 1_000 });

export function problemOfHours(openingHours: string): string | null {
  const found = known.get(openingHours) ?? { problem: findHoursProblem(openingHours) };
  known.set(openingHours, found);
  return found.problem;
}
