import { createConnection, type Connection } from 'mysql2/promise';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { openDatabase } from '../../server/src/platform/database';
import { newId } from '../../server/src/platform/new-id';
import { schema } from '../../server/src/app/schema';
import { searchWords } from '../../server/src/directory/services/search-words';
import { geohashOf, type Spot } from '../../server/src/directory/services/spot';
import { demoServices } from '../../server/src/seed/data/services';
import { makeFreshDatabase, type FreshDatabase } from '../support/test-database';
import { insert } from './seed';

export interface CircleData extends FreshDatabase {
  courtyardIds: string[];
}

const COURTYARDS = 762;
const SERVICES = 20_000;
const SQUARE_METRES = 100_000_000;
/** How far from a courtyard shops and offices lie, and from one another the courtyards of a neighbourhood. */
const SPREAD = { services: 250, courtyards: 400 };

/** A district of 100 km² with 762 courtyards and 20,000 services around them, or one so many times larger, as densely built. */
export async function seedDirectory(server: string, times: number): Promise<CircleData> {
  const testDatabase = await makeFreshDatabase(server);
  const database = await openDatabase(testDatabase.url, schema);
  await database.migrate();
  await database.close();

  const connection = await createConnection({ uri: testDatabase.url, timezone: 'Z' });
  const side = Math.sqrt(SQUARE_METRES * times);
  const courtyards = await seedCourtyards(connection, COURTYARDS * times, side);
  await seedServices(connection, courtyards, SERVICES * times);
  await connection.query('ANALYZE TABLE service_at_location, organization, location, courtyard');
  await connection.end();
  return { ...testDatabase, courtyardIds: courtyards.map(({ id }) => id) };
}

interface BenchCourtyard extends Spot {
  id: string;
  communityId: string;
  gridId: string;
}

async function seedCourtyards(connection: Connection, count: number, side: number): Promise<BenchCourtyard[]> {
  const [districtId, streetId] = [newId(), newId()];
  await insert(connection, 'district', [{ id: districtId, name: '青河区' }]);
  await insert(connection, 'street', [{ id: streetId, name: '青石街道', districtId }]);
  const settings = {
    wishHoldDays: wishLimits.holdDays,
    wishClaimsAtATime: wishLimits.claimsAtATime,
    wishOpenDays: wishLimits.openDays,
  };
  // Twelve courtyards a community, which lie together.
  const communities = Array.from({ length: Math.ceil(count / 12) }, (_, n) => ({
    id: newId(),
    name: `社区${n}`,
    gridId: newId(),
    ...somewhere(side),
  }));
  await insert(
    connection,
    'community',
    communities.map(({ id, name }) => ({ id, name, phone: '000-55550101', streetId, ...settings })),
  );
  await insert(
    connection,
    'grid',
    communities.map(({ id, gridId }) => ({ id: gridId, name: '1网格', communityId: id })),
  );
  const courtyards = Array.from({ length: count }, (_, n) => {
    const { id: communityId, gridId, ...middle } = communities[Math.floor(n / 12)]!;
    return { id: newId(), communityId, gridId, ...near(middle, SPREAD.courtyards) };
  });
  const named = courtyards.map((courtyard, n) => ({
    ...courtyard,
    name: `院${n}`,
    address: `青石街${n}号`,
    plateCode: `B${n}`,
  }));
  await insert(connection, 'courtyard', named);
  return courtyards;
}

/** The demo's services, over and over: names, hours and words as they are in life. Two to a location; those of one community come in with its file. */
async function seedServices(connection: Connection, courtyards: BenchCourtyard[], count: number): Promise<void> {
  const now = new Date();
  const samples = demoServices.map((sample, n) => {
    const { name, place, organization = place.name, category, keywords = '' } = sample;
    const words = searchWords({
      name,
      organizationName: organization,
      locationName: place.name,
      address: place.address,
      category,
      keywords,
    });
    return { ...sample, organization, words, tel: `000-5555${String(n).padStart(4, '0')}` };
  });
  const locations = Array.from({ length: count / 2 }, (_, n) => {
    const { communityId, gridId, ...courtyard } = courtyards[Math.floor((n / count) * 2 * courtyards.length)]!;
    return {
      id: newId(),
      communityId,
      gridId,
      name: `地点${n}`,
      address: `青石街${n}号`,
      ...near(courtyard, SPREAD.services),
      isWheelchairAccessible: n % 3 === 0,
      accessibility: null,
    };
  });
  const organizations = locations.map(({ communityId }, n) => ({ id: newId(), communityId, name: `机构${n}` }));
  await insert(connection, 'location', locations);
  await insert(connection, 'organization', organizations);
  const services = Array.from({ length: count }, (_, n) => {
    const { id: locationId, communityId, gridId, latitudeE6, longitudeE6, isWheelchairAccessible } = locations[n >> 1]!;
    const {
      name,
      category,
      facility = null,
      openingHours = null,
      isFree = false,
      isHomeVisit = false,
      keywords = '',
      words,
      tel,
    } = samples[(n * 13) % samples.length]!;
    return {
      id: newId(),
      communityId,
      organizationId: organizations[n >> 1]!.id,
      locationId,
      externalId: `B${n}`,
      name,
      category,
      facility,
      description: '',
      keywords,
      phones: JSON.stringify([tel]),
      openingHours,
      isHomeVisit,
      isFree,
      cost: null,
      eligibility: null,
      documents: '[]',
      gridId,
      latitudeE6,
      longitudeE6,
      geohash: geohashOf({ latitudeE6, longitudeE6 }),
      isWheelchairAccessible,
      ...words,
      status: 'listed',
      statusAt: now,
      closedReason: null,
      checkedAt: now,
      checkedById: null,
      round: 1,
      slotMinutes: null,
      slotCapacity: null,
      bookAheadDays: null,
      needsConfirmation: false,
      keeperId: null,
    };
  });
  await insert(connection, 'service_at_location', services);
}

/** An invented district on a plain; where it lies makes no difference. */
const corner: Spot = { latitudeE6: 30_265_000, longitudeE6: 112_735_000 };
const perMetre = { latitude: 9, longitude: 10.4 };

const moved = ({ latitudeE6, longitudeE6 }: Spot, east: number, north: number): Spot => ({
  latitudeE6: latitudeE6 + Math.round(north * perMetre.latitude),
  longitudeE6: longitudeE6 + Math.round(east * perMetre.longitude),
});

const somewhere = (side: number): Spot => moved(corner, Math.random() * side, Math.random() * side);

/** Most close by, few far away. */
function near(spot: Spot, spread: number): Spot {
  const distance = spread * Math.sqrt(-2 * Math.log(1 - Math.random()));
  const angle = Math.random() * 2 * Math.PI;
  return moved(spot, distance * Math.cos(angle), distance * Math.sin(angle));
}
