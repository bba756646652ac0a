import type { Reader } from '../../platform/database';
import { findCourtyardPlaces, findHouseholdPlaces, findPlaceNames, type CourtyardPlace } from '../../places';
import { Appointment } from '../appointments/appointment.entity';
import { getPerson } from './find-people';
import { heldNow } from '../appointments/held-now';
import type { MeRows } from './me.presenter';
import { Membership } from '../memberships/membership.entity';
import type { Person } from './person.entity';
import { VerificationRequest } from '../verification/verification-request.entity';

/** Everything the page 我的 shows about a person. */
export async function findMe(db: Reader, personId: string): Promise<MeRows> {
  const person = await getPerson(db, personId);
  const appointments = await db.find(Appointment, { where: heldNow({ personId }), order: { id: 'ASC' }, take: 50 });
  return {
    person,
    courtyards: await findJoinedCourtyards(db, personId),
    householdLabel: await findHouseholdLabel(db, person),
    isWaiting: await db.existsBy(VerificationRequest, { waitingFor: personId }),
    appointments,
    scopeNames: await findPlaceNames(
      db,
      appointments.flatMap(({ scopeId, communityId }) => [scopeId, communityId ?? []].flat()),
    ),
  };
}

async function findJoinedCourtyards(db: Reader, personId: string): Promise<CourtyardPlace[]> {
  const joined = await db.find(Membership, { where: { personId }, order: { id: 'ASC' }, take: 50 });
  const places = await findCourtyardPlaces(
    db,
    joined.map(({ courtyardId }) => courtyardId),
  );
  return joined.flatMap(({ courtyardId }) => places.get(courtyardId) ?? []);
}

async function findHouseholdLabel(db: Reader, { householdId }: Person): Promise<string | null> {
  const homes = await findHouseholdPlaces(db, householdId ? [householdId] : []);
  return (householdId && homes.get(householdId)?.fullLabel) || null;
}
