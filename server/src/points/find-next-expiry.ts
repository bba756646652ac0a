import { momentInChina } from '@yuanli/shared/china-time';
import { In } from 'typeorm';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { gainedBefore, nextExpiryDay } from './expiry-calendar';
import { gainedOn } from './gained-since';
import type { Settings } from './get-settings';
import type { PointsAccount } from './points-account.entity';
import { PointsExpiry } from './points-expiry.entity';

interface NextExpiry {
  amount: number;
  /** The first moment of the day. */
  on: Date;
}

/** What the next date takes from an account unless it is spent before: the one announced, or else the one to come. */
export async function findNextExpiry(
  db: Tx,
  account: PointsAccount,
  { expireOn, lifeYears }: Settings,
): Promise<NextExpiry | null> {
  if (!expireOn) return null;
  const underWay = In(['announcing', 'announced', 'expiring']);
  const announced = await db.findOneBy(PointsExpiry, { communityId: account.communityId, state: underWay });
  const day = announced?.day ?? nextExpiryDay(expireOn, clock.now());
  const amount = await findOldPoints(db, account, announced?.gainedBefore ?? gainedBefore(day, lifeYears));
  return amount > 0 ? { amount, on: momentInChina(day) } : null;
}

/**
 * Points go oldest first, so what is left of the old ones is what the balance has more than was gained since.
 * Points from the family count as old: passing them round makes none of them younger.
 */
export const findOldPoints = async (
  db: Tx,
  { id, balance }: Pick<PointsAccount, 'id' | 'balance'>,
  before: Date,
): Promise<number> => (balance ? Math.max(0, balance - (await gainedOn(db, id, before))) : 0);
