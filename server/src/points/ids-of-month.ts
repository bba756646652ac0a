import { dayStart } from './expiry-calendar';
import { firstIdSince } from './gained-since';

/** The ids made in a month of China, 2026-11: from `first` on, before `end`. */
export function idsOfMonth(month: string): { first: string; end: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { first: firstIdSince(dayStart(`${month}-01`)), end: firstIdSince(dayStart(`${next}-01`)) };
}
