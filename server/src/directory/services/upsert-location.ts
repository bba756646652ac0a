import { type Tx, insertOnce, type Reader } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { Location } from './location.entity';
import { findPlates, nearestGrid, type Plate } from './nearest-grid';
import { ServiceAtLocation } from './service-at-location.entity';
import { geohashOf } from './spot';
import { syncServices } from '../directory-tasks';

export type PlaceOnMap = Omit<Location, 'id' | 'gridId'>;

/** A place is known by its name and address. What is said about it last holds for everything it houses. `plates` of its community, where they are known already. */
export async function upsertLocation(tx: Tx, place: PlaceOnMap, plates?: readonly Plate[]): Promise<Location> {
  const known = await findLocation(tx, place);
  if (known && isSame(known, place)) return known;
  const gridId = nearestGrid(plates ?? (await findPlates(tx, place.communityId)), place);
  const location = known ? { ...known, ...place, gridId } : await insertLocation(tx, { id: newId(), ...place, gridId });
  await tx.update(Location, { id: location.id }, { ...place, gridId });
  await tx.update(ServiceAtLocation, { locationId: location.id }, mapFactsOf(location));
  await syncServices(tx, { locationId: location.id, status: 'to_verify' });
  return location;
}

/** What each service carries of its place, so that one index finds what is near. */
export const mapFactsOf = (location: Location) => ({
  gridId: location.gridId,
  latitudeE6: location.latitudeE6,
  longitudeE6: location.longitudeE6,
  geohash: geohashOf(location),
  isWheelchairAccessible: location.isWheelchairAccessible,
});

const findLocation = (db: Reader, { communityId, address, name }: PlaceOnMap): Promise<Location | null> =>
  db.findOneBy(Location, { communityId, address, name });

const isSame = (known: Location, place: PlaceOnMap): boolean =>
  known.gridId !== null &&
  known.latitudeE6 === place.latitudeE6 &&
  known.longitudeE6 === place.longitudeE6 &&
  known.isWheelchairAccessible === place.isWheelchairAccessible &&
  known.accessibility === place.accessibility;

/** Of two who name a new place at once the second takes the row of the first. */
async function insertLocation(tx: Tx, location: Location): Promise<Location> {
  if (await insertOnce(tx, Location, location)) return location;
  const { communityId, address, name } = location;
  const { id } = await tx.findOneByOrFail(Location, { communityId, address, name });
  return { ...location, id };
}
