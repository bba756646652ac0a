import type { Reader } from '../../platform/database';
import { HouseholdMember } from './household-member.entity';

/** All homes whose roll names this phone: whoever owns a whole building is told of every door. */
export async function findHomesNaming(db: Reader, phoneDigest: string): Promise<string[]> {
  const members = await db.find(HouseholdMember, { select: { id: true, householdId: true }, where: { phoneDigest } });
  return [...new Set(members.map(({ householdId }) => householdId))];
}
