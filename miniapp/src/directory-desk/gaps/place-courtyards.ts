import { gatherClose, side, type Gathered } from '../../parts/rings/place-on-rings';
import type { Spot } from '../../platform/device/location';
import type { CourtyardGaps } from '../directory-data';

/** One that somebody has put on the map. */
export type PlacedCourtyard = CourtyardGaps & Spot;

export const isPlaced = (courtyard: CourtyardGaps): courtyard is PlacedCourtyard =>
  courtyard.latitudeE6 !== null && courtyard.longitudeE6 !== null;

/** 石榴院 缺5项 */
export const formatGaps = ({ name, missing: { length } }: Pick<CourtyardGaps, 'name' | 'missing'>): string =>
  `${name} ${length > 0 ? `缺${length}项` : '都有'}`;

/** A community of one courtyard, or of two next to each other, is not drawn larger than this, in millionths of a degree: about 200 m. */
const leastE6 = 2_000;

/** Each courtyard where it lies, north up, as large as the drawing allows; within a community the earth is flat. */
export function placeCourtyards<C extends Spot>(courtyards: readonly C[], target: number): Gathered<C>[] {
  const north = courtyards.map(({ latitudeE6 }) => latitudeE6);
  const shrink = Math.cos(((north[0] ?? 0) / 1e6) * (Math.PI / 180));
  const east = courtyards.map(({ longitudeE6 }) => longitudeE6 * shrink);
  const [middleOfEast, width] = spanOf(east);
  const [middleOfNorth, height] = spanOf(north);
  const scale = (side - 1.5 * target) / Math.max(width, height, leastE6);
  const placed = courtyards.map((courtyard, n) => ({
    spot: { x: side / 2 + (east[n]! - middleOfEast) * scale, y: side / 2 - (north[n]! - middleOfNorth) * scale },
    thing: courtyard,
  }));
  return gatherClose(placed, target);
}

function spanOf(values: readonly number[]): [middle: number, length: number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [(least + most) / 2, most - least];
}
