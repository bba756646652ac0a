import type { Reader } from '../../platform/database';
import { HouseholdMember } from './household-member.entity';

export interface RollMatch {
  householdId: string;
  memberId: string;
}

/** The homes whose roll names this phone; someone may own or live in several. */
export async function findRollMatches(db: Reader, phoneDigest: string): Promise<RollMatch[]> {
  const members = await db.find(HouseholdMember, {
    select: { id: true, householdId: true },
    where: { phoneDigest },
    order: { id: 'ASC' },
    take: 20,
  });
  return members.map(({ id, householdId }) => ({ householdId, memberId: id }));
}
