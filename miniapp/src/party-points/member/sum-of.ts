import type { Entry, MonthSum } from '../book-types';

/** Lines taken back stand against their reversals. */
export const sumOf = (entries: readonly Entry[]): MonthSum => {
  const of = (wanted: Entry['kind']) =>
    entries.filter(({ kind }) => kind === wanted).reduce((sum, { points }) => sum + points, 0);
  return { base: of('base'), reward: of('reward') };
};
