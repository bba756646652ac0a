import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { HouseholdMember } from './household-member.entity';

export interface RollMatch {
  householdId: string;
  /** Of everybody the roll names in that home. Opened to be compared with what somebody types, never to be shown. */
  names: string[];
}

/** The homes whose roll names this phone; someone may own or live in several. */
export async function findRollMatches(db: Reader, phoneDigest: string): Promise<RollMatch[]> {
  const own = await db.find(HouseholdMember, {
    select: { id: true, householdId: true },
    where: { phoneDigest },
    order: { id: 'ASC' },
    take: 20,
  });
  const householdIds = [...new Set(own.map(({ householdId }) => householdId))];
  const all = await db.find(HouseholdMember, {
    select: { id: true, householdId: true, name: true },
    where: { householdId: In(householdIds) },
    order: { id: 'ASC' },
  });
  return householdIds.map((householdId) => ({
    householdId,
    names: all.flatMap((member) => (member.householdId === householdId ? [member.name] : [])),
  }));
}
