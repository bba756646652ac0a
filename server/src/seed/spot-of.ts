import { demoStreet } from './data/places';

const { latitudeE6, longitudeE6 } = demoStreet.communities[0]!.courtyards[0]!.spot;

/** Metres along a meridian for a millionth of a degree. */
const METRES = 0.11132;

/** So many metres east and north of the demo's first courtyard, as coordinates; good enough over a kilometre or two. */
export const spotOf = ([east, north]: readonly [number, number]): { latitudeE6: number; longitudeE6: number } => ({
  latitudeE6: latitudeE6 + Math.round(north / METRES),
  longitudeE6: longitudeE6 + Math.round(east / METRES / Math.cos((latitudeE6 * Math.PI) / 180_000_000)),
});
