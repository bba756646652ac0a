export interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}

type MaybeSpot = { [Part in keyof Spot]?: Spot[Part] | null | undefined };

const EARTH_METRES = 6_371_000;
const radians = (e6: number): number => (e6 / 1_000_000) * (Math.PI / 180);
const isSpot = (spot: MaybeSpot): spot is Spot => typeof spot.latitudeE6 === 'number' && typeof spot.longitudeE6 === 'number';

/**
 * How far the volunteer was from the place, in whole hundreds of metres: enough to ask about, too little to follow anybody.
 * Null where the place is not on the map or the volunteer did not offer it.
 */
export function metresAway(place: MaybeSpot, offered: MaybeSpot): number | null {
  if (!isSpot(place) || !isSpot(offered)) return null;
  const [latA, latB] = [radians(place.latitudeE6), radians(offered.latitudeE6)];
  const northward = Math.sin((latB - latA) / 2) ** 2;
  const eastward = Math.cos(latA) * Math.cos(latB) * Math.sin((radians(offered.longitudeE6) - radians(place.longitudeE6)) / 2) ** 2;
  return Math.round((2 * EARTH_METRES * Math.asin(Math.sqrt(northward + eastward))) / 100) * 100;
}
