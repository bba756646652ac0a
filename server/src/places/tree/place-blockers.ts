import { kindInside } from '@yuanli/shared/places/place-kinds';
import { IsNull } from 'typeorm';
import { inChunks, type Reader } from '../../platform/database';
import { Building } from '../building.entity';
import { Household } from '../household.entity';
import type { PlacesDeps } from '../places-deps';
import { findCourtyardsInside, type PlaceNode, placeLevels } from './place-node';

type Deps = Pick<PlacesDeps, 'people'>;

/** Why a place cannot be closed as it stands. */
export async function findCloseBlocker(
  db: Reader,
  { kind, id }: PlaceNode,
  { people }: Deps,
): Promise<'place.has_places_inside' | 'place.has_homes' | 'place.has_members' | null> {
  const inside = kindInside(kind);
  if (inside) {
    const { entity, parent } = placeLevels[inside];
    const isFull = await db.existsBy(entity, { [parent!]: id, removedAt: IsNull() } as object);
    return isFull ? 'place.has_places_inside' : null;
  }
  if ((await countHomes(db, [id])) > 0) return 'place.has_homes';
  return (await people.countMembers(db, [id])) > 0 ? 'place.has_members' : null;
}

/** Why a place cannot be moved as it stands. */
export async function findMoveBlocker(
  db: Reader,
  node: PlaceNode,
  { people }: Deps,
): Promise<'place.has_homes' | 'place.has_members' | null> {
  if (node.kind !== 'grid') return null;
  const courtyardIds = await findCourtyardsInside(db, node);
  if ((await countHomes(db, courtyardIds)) > 0) return 'place.has_homes';
  return (await people.countMembers(db, courtyardIds)) > 0 ? 'place.has_members' : null;
}

/** Homes on the roll of these courtyards. */
export async function countHomes(db: Reader, courtyardIds: readonly string[]): Promise<number> {
  let homes = 0;
  for (const ids of inChunks(courtyardIds))
    homes += await db
      .createQueryBuilder(Household, 'household')
      .innerJoin(Building, 'building', 'building.id = household.buildingId')
      .where({ removedAt: IsNull() })
      .andWhere('building.courtyardId IN (:...ids)', { ids })
      .getCount();
  return homes;
}
