import { IsNull } from 'typeorm';
import { detour } from '@yuanli/shared/directory/walking-rings';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { Courtyard } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { canRunDirectory } from '../services/service.policy';
import { cellsAround, geohashOf, metresAMinute, type Spot } from '../services/spot';
import { findFacilities } from './find-facilities';
import { gapsAt } from './gaps-at';

/** The nearest is looked for no further away than this, as the crow flies. */
const FARTHEST_METRES = 3000;
const WIDEST_RING_MINUTES = 15;

/** For the workers of a community: what each of its courtyards lacks of the standard's circles. What a neighbouring community has counts too. */
export async function findGaps(
  db: Reader,
  actor: Actor,
  { communityId, pace }: schema.FindGapsInput,
): Promise<schema.FindGapsAnswer> {
  ensureAllowed(canRunDirectory(actor, communityId), communityRoles);
  const courtyards = await db.find(Courtyard, { where: { communityId, removedAt: IsNull() }, order: { id: 'ASC' } });
  const spots = courtyards.flatMap((courtyard) => spotOf(courtyard) ?? []);
  const around = await findFacilities(db, spots, FARTHEST_METRES);
  const drawn = new Set(
    spots.flatMap((spot) => cellsAround(spot, (WIDEST_RING_MINUTES * metresAMinute(pace)) / detour)),
  );
  const seen = courtyards.map((courtyard) => {
    const { id, name, latitudeE6, longitudeE6 } = courtyard;
    const spot = spotOf(courtyard);
    return {
      id,
      name,
      latitudeE6,
      longitudeE6,
      ...(spot ? gapsAt(spot, around, pace, FARTHEST_METRES) : { missing: [], found: 0 }),
    };
  });
  // Beyond the rings only the nearest of what is missing is drawn.
  const nearest = new Set(seen.flatMap(({ missing }) => missing.map(({ nearestId }) => nearestId)));
  return { courtyards: seen, services: around.filter((one) => drawn.has(geohashOf(one)) || nearest.has(one.id)) };
}

const spotOf = ({ latitudeE6, longitudeE6 }: Courtyard): Spot | null =>
  latitudeE6 === null || longitudeE6 === null ? null : { latitudeE6, longitudeE6 };
