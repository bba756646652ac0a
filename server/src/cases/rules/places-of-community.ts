import { IsNull } from 'typeorm';
import type { PlaceLevel } from '@yuanli/shared/cases/case-settings.schema';
import { Courtyard, findPlaceNames, getCommunity, Grid } from '../../places';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';

export interface SettingPlace {
  id: string;
  level: PlaceLevel;
  name: string;
}

/** The community, its grids and its courtyards, those that were closed left out. */
export async function findPlacesOfCommunity(db: Reader, communityId: string): Promise<SettingPlace[]> {
  const find = { where: { communityId, removedAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } } as const;
  const { name } = await getCommunity(db, communityId);
  const grids = await db.find(Grid, find);
  const courtyards = await db.find(Courtyard, find);
  return [
    { id: communityId, level: 'community', name: `全社区（${name}）` },
    ...grids.map((grid) => ({ id: grid.id, level: 'grid' as const, name: grid.name })),
    ...courtyards.map((courtyard) => ({ id: courtyard.id, level: 'courtyard' as const, name: courtyard.name })),
  ];
}

/** Refused unless the place is the community, or of one of the levels in it (place.not_found). */
export async function ensurePlaceOf(
  db: Reader,
  communityId: string,
  placeId: string,
  levels: readonly PlaceLevel[],
): Promise<void> {
  const place = (await findPlacesOfCommunity(db, communityId)).find(({ id }) => id === placeId);
  ensure(place && levels.includes(place.level), 'place.not_found');
}

/** How each of these places is called; one that was closed or moved meanwhile keeps its name. */
export async function placeFinder(db: Reader, places: readonly SettingPlace[], placeIds: readonly string[]) {
  const open = new Map(places.map((place) => [place.id, place]));
  const names = await findPlaceNames(
    db,
    placeIds.filter((id) => !open.has(id)),
  );
  return (id: string): SettingPlace =>
    open.get(id) ?? { id, level: 'courtyard', name: `${names.get(id) ?? ''}（已不在本社区）` };
}
