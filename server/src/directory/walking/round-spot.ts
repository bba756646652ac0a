import type { Spot } from '../services/spot';

/** To four decimals of a degree, about eleven metres: near enough for a way on foot, and many share it. */
export const roundSpot = ({ latitudeE6, longitudeE6 }: Spot): Spot => ({
  latitudeE6: Math.round(latitudeE6 / 100) * 100,
  longitudeE6: Math.round(longitudeE6 / 100) * 100,
});

/** `28.1235,112.9876`, of a rounded spot. */
export const keyOf = ({ latitudeE6, longitudeE6 }: Spot): string =>
  `${(latitudeE6 / 1_000_000).toFixed(4)},${(longitudeE6 / 1_000_000).toFixed(4)}`;
