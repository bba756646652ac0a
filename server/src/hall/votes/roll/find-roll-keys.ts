import type { Person } from '../../../identity';
import { selectPlain, type Reader } from '../../../platform/database';

/** By what the rolls of votes know this person: themselves, the home they were verified in, and the phone number that stands in the roll. */
export const findRollKeys = async (db: Reader, personId: string): Promise<string[]> =>
  (await getVoter(db, personId)).knownBys;

/** The same, and how WeChat knows them. */
export async function getVoter(db: Reader, personId: string): Promise<{ knownBys: string[]; openid: string | null }> {
  const [person] = await selectPlain<Pick<Person, 'householdId' | 'phoneDigest' | 'openid'>>(
    db,
    'SELECT householdId, phoneDigest, openid FROM person WHERE id = ?',
    [personId],
  );
  const knownBys = [
    `person:${personId}`,
    ...(person?.householdId ? [`household:${person.householdId}`] : []),
    ...(person?.phoneDigest ? [`phone:${person.phoneDigest}`] : []),
  ];
  return { knownBys, openid: person?.openid ?? null };
}
