import { toHalfWidth } from '@yuanli/shared/half-width';

interface Degrees {
  latitude: number;
  longitude: number;
}

/** Two figures in either order: in China no latitude is a longitude. Undefined when they name no place there. */
export function readDegrees(typed: string): Degrees | undefined {
  const figures =
    toHalfWidth(typed)
      .match(/\d+(?:\.\d+)?/g)
      ?.map(Number) ?? [];
  const [latitude, longitude] = figures.length === 2 ? figures.sort((one, other) => one - other) : [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return latitude >= 3 && latitude <= 54 && longitude >= 73 && longitude <= 136 ? { latitude, longitude } : undefined;
}
