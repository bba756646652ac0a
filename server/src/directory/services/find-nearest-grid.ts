import { Courtyard } from '../../places';
import type { Tx } from '../../platform/database';
import type { Location } from './location.entity';
import { metresBetween } from './spot';

type Spot = Pick<Location, 'latitudeE6' | 'longitudeE6'>;

/** The grid of the courtyard nearest by, among those of the community; null while none of them is on the map. */
export async function findNearestGrid(db: Tx, communityId: string, spot: Spot): Promise<string | null> {
  const courtyards = await db.find(Courtyard, { select: { id: true, gridId: true, latitudeE6: true, longitudeE6: true }, where: { communityId } });
  let nearest: { gridId: string; metres: number } | null = null;
  for (const { gridId, latitudeE6, longitudeE6 } of courtyards) {
    if (latitudeE6 === null || longitudeE6 === null) continue;
    const metres = metresBetween(spot, { latitudeE6, longitudeE6 });
    if (!nearest || metres < nearest.metres) nearest = { gridId, metres };
  }
  return nearest?.gridId ?? null;
}
