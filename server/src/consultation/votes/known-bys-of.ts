import { Person } from '../../identity';
import type { Tx } from '../../platform/database';

/** By what the rolls of votes know this person: themselves, the home they were verified in, and the phone number that stands in the roll. */
export async function knownBysOf(db: Tx, personId: string): Promise<string[]> {
  const person = await db.findOne(Person, { select: { id: true, householdId: true, phoneDigest: true }, where: { id: personId } });
  return [
    `person:${personId}`,
    ...(person?.householdId ? [`household:${person.householdId}`] : []),
    ...(person?.phoneDigest ? [`phone:${person.phoneDigest}`] : []),
  ];
}
