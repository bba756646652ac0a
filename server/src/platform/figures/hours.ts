import type { DurationHistogram } from './figure';

/** Whole hours from one moment to another, begun ones not counted; never below 0. */
export const hoursBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 3_600_000));

/** The value at a share of the way through, by nearest rank: of ten things the median is the fifth, the 90th percentile the ninth. Null of nothing. */
export function percentile(histogram: readonly DurationHistogram[], percent: number): number | null {
  const total = timesOf(histogram);
  const rank = Math.ceil((total * percent) / 100);
  let passed = 0;
  for (const { hours, times } of [...histogram].sort((a, b) => a.hours - b.hours)) {
    passed += times;
    if (passed >= rank && rank > 0) return hours;
  }
  return null;
}

export const timesOf = (histogram: readonly DurationHistogram[]): number =>
  histogram.reduce((sum, { times }) => sum + times, 0);
