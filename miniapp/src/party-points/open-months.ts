import { monthAt, moveMonth } from '../ui/format-month';

/** The twelve months the book shows and may be written in. */
export function openMonths(): { first: string; last: string } {
  const last = monthAt(Date.now());
  return { first: moveMonth(last, -11), last };
}
