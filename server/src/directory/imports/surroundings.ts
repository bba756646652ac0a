import { IsNull } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Courtyard } from '../../places';
import { Location } from '../services/location.entity';
import type { Plate } from '../services/nearest-grid';
import { metresBetween, type Spot } from '../services/spot';
import type { Cells } from './import-cells';

/** Nobody walks this far, whatever map the figures come from. */
const FAR_METRES = 10_000;

interface KnownSpot {
  spot: Spot;
  /** Where it was taken from, in words. */
  from: string;
}

/** What is known of a community's map, for lines that do not say where they are. */
export interface Surroundings {
  plates: Plate[];
  /** Where a line without figures is put: the place itself if it is known, its courtyard, one with the same address, else the community. */
  guess(cells: Cells): KnownSpot | null;
  /** In words, if a spot lies far from all courtyards. */
  remarkOn(spot: Spot): string | null;
}

export async function openSurroundings(db: Reader, communityId: string): Promise<Surroundings> {
  const courtyards = await db.findBy(Courtyard, { communityId, removedAt: IsNull() });
  const places = await db.findBy(Location, { communityId });
  const placed = courtyards.flatMap(({ name, address, gridId, latitudeE6, longitudeE6 }) =>
    latitudeE6 === null || longitudeE6 === null ? [] : { name, address, gridId, latitudeE6, longitudeE6 },
  );
  const spotOf = ({ latitudeE6, longitudeE6 }: Spot): Spot => ({ latitudeE6, longitudeE6 });
  const middle = middleOf(placed);
  return {
    plates: placed,
    guess({ courtyard = '', address = '', location, name = '' }) {
      const place = places.find((one) => one.address === address && one.name === (location || name));
      if (place) return { spot: spotOf(place), from: '原来的位置' };
      const yard =
        placed.find((one) => one.name === courtyard) ??
        placed.find((one) => one.address === address || (one.name.length > 1 && address.includes(one.name)));
      if (yard) return { spot: spotOf(yard), from: `${yard.name}的位置` };
      return middle && { spot: middle, from: '社区中间的位置' };
    },
    remarkOn(spot) {
      if (placed.length === 0) return null;
      const metres = Math.min(...placed.map((one) => metresBetween(spot, one)));
      return metres > FAR_METRES ? `离本社区约${Math.round(metres / 1_000)}公里，请核对纬度和经度` : null;
    },
  };
}

const middleOf = (spots: readonly Spot[]): Spot | null => {
  if (spots.length === 0) return null;
  const average = (of: (spot: Spot) => number) =>
    Math.round(spots.reduce((sum, spot) => sum + of(spot), 0) / spots.length);
  return {
    latitudeE6: average(({ latitudeE6 }) => latitudeE6),
    longitudeE6: average(({ longitudeE6 }) => longitudeE6),
  };
};
