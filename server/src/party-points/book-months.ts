import { clock, hours } from '../platform/clock';

const CHINA_IS_AHEAD_BY = hours(8);
const MONTHS_OPEN = 12;

/** 2026-11, so many months before the present one in China. */
function monthsAgo(count: number): string {
  const onTheWall = new Date(clock.now().getTime() + CHINA_IS_AHEAD_BY);
  return new Date(Date.UTC(onTheWall.getUTCFullYear(), onTheWall.getUTCMonth() - count)).toISOString().slice(0, 7);
}

export const thisMonth = (): string => monthsAgo(0);

/** The first of the last twelve months, this one included: those that are shown and may be written in. */
export const firstOpenMonth = (): string => monthsAgo(MONTHS_OPEN - 1);

export const isOpenMonth = (month: string): boolean => month >= firstOpenMonth() && month <= thisMonth();
