import { Location } from '../../../server/src/directory/services/location.entity';
import { Organization } from '../../../server/src/directory/services/organization.entity';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { searchWords } from '../../../server/src/directory/services/search-words';
import { geohashOf } from '../../../server/src/directory/services/spot';
import { clock } from '../../../server/src/platform/clock';
import type { Database } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { nextNumber } from '../next-number';
import { makeCommunity } from './places';
import { syncTasks } from '../../../server/src/tasks';
import { serviceTasks } from '../../../server/src/directory';

/** Where the factories put things unless told otherwise: the middle of Changsha, WGS-84. */
export const middle = { latitudeE6: 28_200_000, longitudeE6: 112_970_000 };

export async function makeOrganization(database: Database, given: Partial<Organization> = {}): Promise<Organization> {
  const communityId = given.communityId ?? (await makeCommunity(database)).id;
  const id = newId();
  const organization = { id, name: `青石便民服务部${nextNumber()}`, ...given, communityId };
  await database.inTransaction((tx) => tx.insert(Organization, organization));
  return organization;
}

export async function makeLocation(database: Database, given: Partial<Location> = {}): Promise<Location> {
  const communityId = given.communityId ?? (await makeCommunity(database)).id;
  const id = newId();
  const location = {
    id,
    gridId: null,
    name: '一楼门面',
    address: `青石街${nextNumber()}号`,
    ...middle,
    isWheelchairAccessible: false,
    accessibility: null,
    ...given,
    communityId,
  };
  await database.inTransaction((tx) => tx.insert(Location, location));
  return location;
}

/** A hairdresser everyone can see, of an organization and at a location of its own; what a map and a search need is made from the rest. */
export async function makeService(
  database: Database,
  given: Partial<ServiceAtLocation> = {},
): Promise<ServiceAtLocation> {
  const communityId = given.communityId ?? (await makeCommunity(database)).id;
  const {
    latitudeE6 = middle.latitudeE6,
    longitudeE6 = middle.longitudeE6,
    gridId = null,
    isWheelchairAccessible = false,
  } = given;
  const place = { latitudeE6, longitudeE6, gridId, isWheelchairAccessible };
  const organization = await rowOr(database, Organization, given.organizationId, () =>
    makeOrganization(database, { communityId }),
  );
  const location = await rowOr(database, Location, given.locationId, () =>
    makeLocation(database, { communityId, ...place }),
  );
  const [name, category, keywords] = [given.name ?? '快乐理发', given.category ?? 'shops', given.keywords ?? ''];
  const searched = {
    name,
    category,
    keywords,
    organizationName: organization.name,
    locationName: location.name,
    address: location.address,
  };
  const service: ServiceAtLocation = {
    id: newId(),
    externalId: null,
    counterId: null,
    facility: null,
    description: '剪发十元，六十岁以上八元。',
    phones: ['010-55550188'],
    openingHours: 'Mo-Su 09:00-18:00',
    isHomeVisit: false,
    isFree: false,
    cost: null,
    eligibility: null,
    documents: [],
    geohash: geohashOf(place),
    ...searchWords(searched),
    status: 'listed',
    statusAt: clock.now(),
    closedReason: null,
    checkedAt: null,
    checkedById: null,
    round: 0,
    slotMinutes: null,
    slotCapacity: null,
    bookAheadDays: null,
    needsConfirmation: false,
    keeperId: null,
    ...given,
    ...place,
    communityId,
    organizationId: organization.id,
    locationId: location.id,
    name,
    category,
    keywords,
  };
  await database.inTransaction(async (tx) => {
    await tx.insert(ServiceAtLocation, service);
    await syncTasks(tx, serviceTasks, service.id);
  });
  return service;
}

const rowOr = <Row extends { id: string }>(
  database: Database,
  entity: new () => Row,
  id: string | undefined,
  make: () => Promise<Row>,
): Promise<Row> => (id ? database.read((db) => db.findOneByOrFail<Row>(entity, { id } as never)) : make());

/** So many metres north and east, by the curvature of the earth there. */
export function awayFrom({ latitudeE6, longitudeE6 }: typeof middle, north: number, east = 0): typeof middle {
  const latitude = (latitudeE6 / 1_000_000) * (Math.PI / 180);
  const [a, e2] = [6_378_137, 0.00669437999];
  const bend = 1 - e2 * Math.sin(latitude) ** 2;
  const [northward, eastward] = [(a * (1 - e2)) / bend ** 1.5, (a / Math.sqrt(bend)) * Math.cos(latitude)];
  const toE6 = (radians: number) => Math.round(radians * (180 / Math.PI) * 1_000_000);
  return { latitudeE6: latitudeE6 + toE6(north / northward), longitudeE6: longitudeE6 + toE6(east / eastward) };
}
