import { findHouseholdPlaces } from '../places';
import type { Reader } from '../platform/database';
import { Person } from './person.entity';

/** The community a verified resident lives in; null for everybody else. */
export async function findHomeCommunity(db: Reader, personId: string): Promise<string | null> {
  const person = await db.findOne(Person, { select: { id: true, householdId: true }, where: { id: personId } });
  if (!person?.householdId) return null;
  const home = (await findHouseholdPlaces(db, [person.householdId])).get(person.householdId);
  return home?.communityId ?? null;
}
