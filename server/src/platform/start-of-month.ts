import { hours } from './clock';

const CHINA_IS_AHEAD_BY = hours(8);

/** The first moment of the month a time lies in, by the clock on the wall in China. */
export function startOfMonth(time: Date): Date {
  const onTheWall = new Date(time.getTime() + CHINA_IS_AHEAD_BY);
  return new Date(Date.UTC(onTheWall.getUTCFullYear(), onTheWall.getUTCMonth()) - CHINA_IS_AHEAD_BY);
}
