import { detour, paces, type Pace } from '@yuanli/shared/directory/walking-rings';
import { getBoundsOfDistance, getDistance, getGreatCircleBearing, getPreciseDistance } from 'geolib';
import { bboxes, encode } from 'ngeohash';

/** A point on the earth, WGS-84, in millionths of a degree. */
export interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}

const CELL_LETTERS = 6;

export const toDegrees = ({ latitudeE6, longitudeE6 }: Spot) => ({
  latitude: latitudeE6 / 1_000_000,
  longitude: longitudeE6 / 1_000_000,
});

/** The cell a spot lies in. */
export function geohashOf(spot: Spot): string {
  const { latitude, longitude } = toDegrees(spot);
  return encode(latitude, longitude, CELL_LETTERS);
}

/** The straight line, on the ellipsoid; to the other side of the earth, where that formula finds no end, on a sphere. */
export function metresBetween(a: Spot, b: Spot): number {
  const metres = getPreciseDistance(toDegrees(a), toDegrees(b));
  return Number.isNaN(metres) ? getDistance(toDegrees(a), toDegrees(b)) : metres;
}

/** Degrees from north, clockwise. */
export const bearingOf = (from: Spot, to: Spot): number =>
  Math.round(getGreatCircleBearing(toDegrees(from), toDegrees(to))) % 360;

/** Rounded up: who is told five minutes is there in five. */
export const minutesOnFoot = (metres: number, pace: Pace): number =>
  Math.max(1, Math.ceil(metres / metresAMinute(pace)));

export const metresAMinute = (pace: Pace): number => 60 * paces[pace];

/** How far it is on foot and in which direction, by the straight line and the usual detour. */
export const wayOnFoot = (from: Spot, to: Spot, pace: Pace) => ({
  minutes: minutesOnFoot(Math.ceil(metresBetween(from, to) * detour), pace),
  bearing: bearingOf(from, to),
});

/** South, west, north, east. */
export interface Box {
  south: number;
  west: number;
  north: number;
  east: number;
}

/** What holds everything within so many metres, in millionths of a degree. */
export function boxAround(spot: Spot, metres: number): Box {
  // The bounds are those of a sphere: up to 0.7 % too narrow for the real, flattened earth.
  const [southWest, northEast] = getBoundsOfDistance(toDegrees(spot), metres * 1.01) as [Degrees, Degrees];
  const [south, west] = [southWest.latitude, southWest.longitude].map((degrees) => Math.floor(degrees * 1_000_000)) as [
    number,
    number,
  ];
  const [north, east] = [northEast.latitude, northEast.longitude].map((degrees) => Math.ceil(degrees * 1_000_000)) as [
    number,
    number,
  ];
  return { south, west, north, east };
}

/** Every cell in which something of the box can lie. */
export const cellsOf = ({ south, west, north, east }: Box): string[] =>
  bboxes(south / 1_000_000, west / 1_000_000, north / 1_000_000, east / 1_000_000, CELL_LETTERS);

/** Every cell in which something within so many metres can lie. */
export const cellsAround = (spot: Spot, metres: number): string[] => cellsOf(boxAround(spot, metres));

type Degrees = ReturnType<typeof toDegrees>;
