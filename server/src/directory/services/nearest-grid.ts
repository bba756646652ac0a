import { IsNull } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Courtyard } from '../../places';
import { metresBetween, type Spot } from './spot';

/** A courtyard as the map knows it. */
export interface Plate extends Spot {
  gridId: string;
}

/** Those courtyards of the community that are on the map. */
export async function findPlates(db: Reader, communityId: string): Promise<Plate[]> {
  const courtyards = await db.find(Courtyard, {
    select: { id: true, gridId: true, latitudeE6: true, longitudeE6: true },
    where: { communityId, removedAt: IsNull() },
  });
  return courtyards.flatMap(({ gridId, latitudeE6, longitudeE6 }) =>
    latitudeE6 === null || longitudeE6 === null ? [] : { gridId, latitudeE6, longitudeE6 },
  );
}

/** The grid of the courtyard nearest by; null while none of them is on the map. */
export function nearestGrid(plates: readonly Plate[], spot: Spot): string | null {
  let nearest: { gridId: string; metres: number } | null = null;
  for (const plate of plates) {
    const metres = metresBetween(spot, plate);
    if (!nearest || metres < nearest.metres) nearest = { gridId: plate.gridId, metres };
  }
  return nearest?.gridId ?? null;
}
