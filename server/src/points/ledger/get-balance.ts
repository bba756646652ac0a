import type { Reader } from '../../platform/database';
import { PointsAccount } from './points-account.entity';

/** The points a person has in a community; 0 before the first ones. */
export async function getBalance(db: Reader, communityId: string, personId: string): Promise<number> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'point', holder: personId });
  return account?.balance ?? 0;
}
