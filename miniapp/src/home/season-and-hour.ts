import { wallClock } from '@yuanli/shared/china-time';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';
export type Hour = 'morning' | 'day' | 'dusk' | 'night';

/** From March on, three months each. */
const seasons: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];

/** When it becomes morning, day, dusk and night; the sun of summer is up longer. */
const hours: Record<Season, readonly [morning: number, day: number, dusk: number, night: number]> = {
  spring: [6, 9, 18, 19],
  summer: [5, 8, 19, 20],
  autumn: [6, 9, 17, 19],
  winter: [7, 9, 17, 18],
};

/** What time of the year and of the day it is in China. */
export function seasonAndHour(now: number): { season: Season; hour: Hour } {
  const wall = wallClock(now);
  const season = seasons[Math.floor(((wall.getUTCMonth() + 10) % 12) / 3)]!;
  const [morning, day, dusk, night] = hours[season];
  const at = wall.getUTCHours();
  if (at < morning || at >= night) return { season, hour: 'night' };
  if (at >= dusk) return { season, hour: 'dusk' };
  return { season, hour: at < day ? 'morning' : 'day' };
}
