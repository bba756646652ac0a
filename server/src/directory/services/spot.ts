import { paces, type Pace } from '@yuanli/shared/directory/circle';
import { getBoundsOfDistance, getPreciseDistance } from 'geolib';
import { bboxes, encode } from 'ngeohash';

/** A point on the earth, WGS-84, in millionths of a degree. */
export interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}

const CELL_LETTERS = 6;

export const toDegrees = ({ latitudeE6, longitudeE6 }: Spot) => ({ latitude: latitudeE6 / 1_000_000, longitude: longitudeE6 / 1_000_000 });

/** The cell a spot lies in. */
export function geohashOf(spot: Spot): string {
  const { latitude, longitude } = toDegrees(spot);
  return encode(latitude, longitude, CELL_LETTERS);
}

/** The straight line, on the ellipsoid. */
export const metresBetween = (a: Spot, b: Spot): number => getPreciseDistance(toDegrees(a), toDegrees(b));

/** Rounded up: who is told five minutes is there in five. */
export const minutesOnFoot = (metres: number, pace: Pace): number => Math.max(1, Math.ceil(metres / metresAMinute(pace)));

export const metresAMinute = (pace: Pace): number => 60 * paces[pace];

/** Every cell in which something within so many metres can lie. */
export function cellsAround(spot: Spot, metres: number): string[] {
  // The bounds are those of a sphere: up to 0.7 % too narrow for the real, flattened earth.
  const [southWest, northEast] = getBoundsOfDistance(toDegrees(spot), metres * 1.01) as [Degrees, Degrees];
  return bboxes(southWest.latitude, southWest.longitude, northEast.latitude, northEast.longitude, CELL_LETTERS);
}

type Degrees = ReturnType<typeof toDegrees>;
