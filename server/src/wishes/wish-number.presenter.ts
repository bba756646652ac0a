import type { Wish } from './wish.entity';

/** 2026-0146 */
export const presentNumber = ({ year, number }: Pick<Wish, 'year' | 'number'>): string =>
  `${year}-${String(number).padStart(4, '0')}`;
