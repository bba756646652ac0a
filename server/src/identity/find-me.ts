import type { Tx } from '../platform/database';
import { findCourtyardPlaces, findHouseholdPlaces, findPlaceNames, type CourtyardPlace } from '../places';
import { Appointment } from './appointment.entity';
import { getPerson } from './get-person';
import { heldNow } from './held-now';
import type { MeRows } from './me.presenter';
import { Membership } from './membership.entity';
import type { Person } from './person.entity';
import { VerificationRequest } from './verification-request.entity';

/** Everything the page 我的 shows about a person. */
export async function findMe(tx: Tx, personId: string): Promise<MeRows> {
  const person = await getPerson(tx, personId);
  const appointments = await tx.find(Appointment, { where: heldNow({ personId }), order: { id: 'ASC' }, take: 50 });
  return {
    person,
    courtyards: await findJoinedCourtyards(tx, personId),
    householdLabel: await findHouseholdLabel(tx, person),
    isWaiting: await tx.existsBy(VerificationRequest, { waitingFor: personId }),
    appointments,
    scopeNames: await findPlaceNames(
      tx,
      appointments.map(({ scopeId }) => scopeId),
    ),
  };
}

async function findJoinedCourtyards(tx: Tx, personId: string): Promise<CourtyardPlace[]> {
  const joined = await tx.find(Membership, { where: { personId }, order: { id: 'ASC' }, take: 50 });
  const places = await findCourtyardPlaces(
    tx,
    joined.map(({ courtyardId }) => courtyardId),
  );
  return joined.flatMap(({ courtyardId }) => places.get(courtyardId) ?? []);
}

async function findHouseholdLabel(tx: Tx, { householdId }: Person): Promise<string | null> {
  const homes = await findHouseholdPlaces(tx, householdId ? [householdId] : []);
  return (householdId && homes.get(householdId)?.fullLabel) || null;
}
