import { In } from 'typeorm';
import { inChunks, type Reader } from '../../platform/database';
import { HouseholdMember } from './household-member.entity';

export interface BirthOnRoll {
  householdId: string;
  phoneDigest: string;
  /** 1958-03-07 */
  birthDate: string;
}

/** What the roll says about when the holders of these numbers were born, home by home. It is unsealed row by row: for a few thousand people, not for a district. */
export async function findBirthDatesOnRoll(db: Reader, phoneDigests: readonly string[]): Promise<BirthOnRoll[]> {
  const found: BirthOnRoll[] = [];
  for (const digests of inChunks([...new Set(phoneDigests)])) {
    const members = await db.find(HouseholdMember, {
      select: { id: true, householdId: true, phoneDigest: true, birthDate: true },
      where: { phoneDigest: In([...digests]) },
    });
    for (const { householdId, phoneDigest, birthDate } of members)
      if (phoneDigest && birthDate) found.push({ householdId, phoneDigest, birthDate });
  }
  return found;
}
