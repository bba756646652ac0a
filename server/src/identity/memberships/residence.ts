import { Courtyard, findHouseholdPlaces, type HouseholdPlace } from '../../places';
import type { Reader } from '../../platform/database';
import { Membership } from './membership.entity';
import { Person } from '../people/person.entity';

/** Someone joined a courtyard of this community. */
export const isResidentOf = (db: Reader, personId: string, communityId: string): Promise<boolean> =>
  db
    .createQueryBuilder(Membership, 'membership')
    .innerJoin(Courtyard, 'courtyard', 'courtyard.id = membership.courtyardId')
    .where('membership.personId = :personId AND courtyard.communityId = :communityId', { personId, communityId })
    .getExists();

export const isMemberOf = (db: Reader, personId: string, courtyardId: string): Promise<boolean> =>
  db.existsBy(Membership, { personId, courtyardId });

/** The home of a verified resident; null for everybody else. */
export async function findVerifiedHome(db: Reader, personId: string): Promise<HouseholdPlace | null> {
  const person = await db.findOne(Person, { select: { id: true, householdId: true }, where: { id: personId } });
  if (!person?.householdId) return null;
  return (await findHouseholdPlaces(db, [person.householdId])).get(person.householdId) ?? null;
}

/** The community a verified resident lives in; null for everybody else. */
export const findHomeCommunity = async (db: Reader, personId: string): Promise<string | null> =>
  (await findVerifiedHome(db, personId))?.communityId ?? null;
