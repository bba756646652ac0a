import type { Motion } from './motion.entity';

/** 2026-007 */
export const formatNumber = ({ year, number }: Pick<Motion, 'year' | 'number'>): string =>
  `${year}-${String(number).padStart(3, '0')}`;
