import { foundPlace } from '../places/file/found-place';
import { getNode } from '../places/tree/place-node';
import { writePlace } from '../places/tree/write-place';
import { placePeople } from '../app/import-kinds';
import type { Tx } from '../platform/database';
import { demoStreet } from './data/places';

/** Ids by name. */
export interface DemoPlaces {
  communities: Map<string, string>;
  /** By community and grid: 槐荫社区1网格. */
  grids: Map<string, string>;
  courtyards: Map<string, string>;
}

export async function makeDemoPlaces(tx: Tx): Promise<DemoPlaces> {
  const places: DemoPlaces = { communities: new Map(), grids: new Map(), courtyards: new Map() };
  const { district, street, communities } = demoStreet;
  for (const { name: community, phone: communityPhone, gridPhones, courtyards } of communities) {
    for (const { name: courtyard, grid, ...facts } of courtyards) {
      const made = await foundPlace(
        tx,
        null,
        { district, street, community, communityPhone, grid, courtyard, isRemoved: false, ...facts },
        { people: placePeople },
      );
      places.communities.set(community, made.communityId);
      places.grids.set(`${community}${grid}`, made.gridId);
      places.courtyards.set(courtyard, made.courtyardId);
    }
    for (const [grid, phone] of Object.entries(gridPhones))
      await writePlace(tx, null, await getNode(tx, places.grids.get(`${community}${grid}`)!), 'changed', { phone });
  }
  return places;
}
