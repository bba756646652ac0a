import { searchWords } from '../../../server/src/directory/services/search-words';
import { geohashOf } from '../../../server/src/directory/services/spot';
import { demoServices } from '../../../server/src/seed/data/services';
import { insert } from '../seed';
import type { Bulk } from './bulk';
import { middleOf } from './seed-places';
import { GRIDS_WITH_COURTYARDS, perCommunity as per } from './sizes';

/** The demo's services, over and over, around the middle of each community. */
export async function seedCircle({ connection, communities, idOf, now }: Bulk): Promise<void> {
  const services = Array.from({ length: per.services * communities }, (_, n) => {
    const [community, local] = [n % communities, Math.floor(n / communities)];
    const id = idOf('5V', n);
    const communityId = idOf('0C', community);
    const gridId = idOf('0G', (local % GRIDS_WITH_COURTYARDS) * communities + community);
    const middle = middleOf(community);
    const spot = {
      latitudeE6: middle.latitudeE6 + ((local * 577) % 9_000) - 2_000,
      longitudeE6: middle.longitudeE6 + ((local * 911) % 9_000) - 2_000,
    };
    const sample = demoServices[(local * 13) % demoServices.length]!;
    const { name, place, category, keywords = '', openingHours = null, isFree = false, isHomeVisit = false } = sample;
    const location = { id, communityId, gridId, name: `地点${local}`, address: `青石街${local}号`, ...spot };
    const isWheelchairAccessible = local % 3 === 0;
    const words = searchWords({
      ...{
        name,
        organizationName: place.name,
        locationName: location.name,
        address: location.address,
        category,
        keywords,
      },
    });
    return {
      location: { ...location, isWheelchairAccessible },
      organization: { id, communityId, name: `机构${local}` },
      service: {
        ...{
          id,
          communityId,
          organizationId: id,
          locationId: id,
          externalId: `B${n}`,
          name,
          category,
          keywords,
          gridId,
        },
        ...{
          description: '',
          phones: JSON.stringify(['010-55550101']),
          documents: '[]',
          openingHours,
          isFree,
          isHomeVisit,
        },
        ...{ ...spot, geohash: geohashOf(spot), isWheelchairAccessible, ...words, status: 'listed', statusAt: now },
        ...{ checkedAt: now, round: 1, needsConfirmation: false },
      },
    };
  });
  await insert(
    connection,
    'location',
    services.map(({ location }) => location),
  );
  await insert(
    connection,
    'organization',
    services.map(({ organization }) => organization),
  );
  await insert(
    connection,
    'service_at_location',
    services.map(({ service }) => service),
  );
}
