import { days, hours } from './clock';

const CHINA_IS_AHEAD_BY = hours(8);

/** The first moment of the day a time lies in, by the clock on the wall in China. */
export function startOfDay(time: Date): Date {
  const onTheWall = time.getTime() + CHINA_IS_AHEAD_BY;
  return new Date(onTheWall - (onTheWall % days(1)) - CHINA_IS_AHEAD_BY);
}
