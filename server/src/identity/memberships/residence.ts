import { Courtyard, findHouseholdPlaces } from '../../places';
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

/** The community a verified resident lives in; null for everybody else. */
export async function findHomeCommunity(db: Reader, personId: string): Promise<string | null> {
  const person = await db.findOne(Person, { select: { id: true, householdId: true }, where: { id: personId } });
  if (!person?.householdId) return null;
  const home = (await findHouseholdPlaces(db, [person.householdId])).get(person.householdId);
  return home?.communityId ?? null;
}
