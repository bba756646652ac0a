import type { Person } from '../../identity';
import { selectPlain, type Tx } from '../../platform/database';

/** By what the rolls of votes know this person: themselves, the home they were verified in, and the phone number that stands in the roll. */
export async function knownBysOf(db: Tx, personId: string): Promise<string[]> {
  const [person] = await selectPlain<Pick<Person, 'householdId' | 'phoneDigest'>>(
    db,
    'SELECT householdId, phoneDigest FROM person WHERE id = ?',
    [personId],
  );
  return [
    `person:${personId}`,
    ...(person?.householdId ? [`household:${person.householdId}`] : []),
    ...(person?.phoneDigest ? [`phone:${person.phoneDigest}`] : []),
  ];
}
