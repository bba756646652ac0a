import type { Spot } from '../../platform/device/where-i-am';
import type { CourtyardGaps } from '../directory-data';

/** One that somebody has put on the map. */
export type PlacedCourtyard = CourtyardGaps & Spot;

export const isPlaced = (courtyard: CourtyardGaps): courtyard is PlacedCourtyard =>
  courtyard.latitudeE6 !== null && courtyard.longitudeE6 !== null;

/** 石榴院 缺5样 */
export const formatGaps = ({ name, missing: { length } }: Pick<CourtyardGaps, 'name' | 'missing'>): string =>
  `${name} ${length > 0 ? `缺${length}样` : '都有'}`;
