import type { Person } from '../../../server/src/identity';
import type { Courtyard } from '../../../server/src/places';
import type { Household } from '../../../server/src/places/household.entity';
import type { Database } from '../../../server/src/platform/database';
import { appoint, makePerson, signInAs } from './people';
import { makeBuilding, makeCourtyard, makeHousehold } from './places';

export interface SignedIn {
  person: Person;
  token: string;
}

export interface Neighbourhood {
  courtyard: Courtyard;
  household: Household;
  gridWorker: SignedIn;
  communityWorker: SignedIn;
}

/** Someone who is logged in. */
export async function makeResident(
  database: Database,
  wishes: Parameters<typeof makePerson>[1] = {},
): Promise<SignedIn> {
  const person = await makePerson(database, wishes);
  return { person, token: await signInAs(database, person) };
}

/** A home, its courtyard, and those who work there; the roll names one person in it if a phone is given. */
export async function makeNeighbourhood(database: Database, phone?: string): Promise<Neighbourhood> {
  const courtyard = await makeCourtyard(database);
  const { gridId, communityId } = courtyard;
  const building = await makeBuilding(database, { courtyardId: courtyard.id });
  const household = await makeHousehold(
    database,
    { buildingId: building.id, room: '501' },
    phone ? [{ name: '陈秀兰', phone }] : [],
  );
  const gridWorker = await makeResident(database, { nickname: '小吴' });
  const communityWorker = await makeResident(database, { nickname: '林主任' });
  await appoint(database, gridWorker.person, 'grid_worker', gridId, { communityId });
  await appoint(database, communityWorker.person, 'community_worker', communityId);
  return { courtyard, household, gridWorker, communityWorker };
}
