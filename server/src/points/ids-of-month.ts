import { momentInChina, addMonths } from '@yuanli/shared/china-time';
import { firstIdSince } from './gained-since';

/** The ids made in a month of China, 2026-11: from `first` on, before `end`. */
export function idsOfMonth(month: string): { first: string; end: string } {
  const start = (of: string): string => firstIdSince(momentInChina(`${of}-01`));
  return { first: start(month), end: start(addMonths(month, 1)) };
}
