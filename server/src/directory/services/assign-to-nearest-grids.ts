import { In } from 'typeorm';
import { selectPlain, type Database, type Reader, type Tx } from '../../platform/database';
import { Location } from './location.entity';
import { findPlates, nearestGrid } from './nearest-grid';
import { ServiceAtLocation } from './service-at-location.entity';
import { syncServices } from '../directory-tasks';

type Place = Pick<Location, 'id' | 'name' | 'address'>;

const AT_ONCE = 200;

/** A courtyard was put on the map, or moved: every place of the community is looked after by the grid of the courtyard now nearest to it. Again without harm. */
export async function assignToNearestGrids(database: Database, communityId: string): Promise<void> {
  for (let after: Place | undefined; ;) {
    const places = await database.read((db) => findNextPlaces(db, communityId, after));
    if (places.length > 0)
      await database.inTransaction((tx) =>
        giveToNearestGrid(
          tx,
          communityId,
          places.map(({ id }) => id),
        ),
      );
    if (places.length < AT_ONCE) return;
    after = places.at(-1);
  }
}

/** By name and address, as their index has them. */
const findNextPlaces = (
  db: Reader,
  communityId: string,
  after: Pick<Place, 'name' | 'address'> = { name: '', address: '' },
): Promise<Place[]> =>
  selectPlain(
    db,
    `SELECT id, name, address FROM location WHERE communityId = ? AND address >= ? AND (address > ? OR name > ?) ORDER BY address, name LIMIT ${AT_ONCE}`,
    [communityId, after.address, after.address, after.name],
  );

/** Locked before the courtyards are read: of two courtyards that move at once, whoever comes second sees both. */
async function giveToNearestGrid(tx: Tx, communityId: string, ids: string[]): Promise<void> {
  await tx.update(Location, { id: In(ids) }, { communityId });
  const plates = await findPlates(tx, communityId);
  const idsOf = new Map<string | null, string[]>();
  for (const place of await tx.findBy(Location, { id: In(ids) })) {
    const gridId = nearestGrid(plates, place);
    if (gridId !== place.gridId) idsOf.set(gridId, [...(idsOf.get(gridId) ?? []), place.id]);
  }
  for (const [gridId, moved] of idsOf) {
    await tx.update(Location, { id: In(moved) }, { gridId });
    await tx.update(ServiceAtLocation, { locationId: In(moved) }, { gridId });
    await syncServices(tx, { locationId: In(moved), status: 'to_verify' });
  }
}
