import { findPlaceNames } from '../places';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { startOfMonth } from '../platform/start-of-month';
import { gainedOn } from './gained-since';
import { PointsAccount } from './points-account.entity';

export interface AccountSummary {
  communityId: string;
  communityName: string;
  balance: number;
  gainedThisMonth: number;
}

/** I see how many points I have, in each community where I have any; nobody else's. */
export async function getMyPoints(db: Tx, actor: Actor): Promise<{ accounts: AccountSummary[] }> {
  const accounts = await db.find(PointsAccount, { where: { holder: actor.personId, unit: 'point' }, order: { id: 'ASC' } });
  const names = await findPlaceNames(db, accounts.map(({ communityId }) => communityId));
  const summaries: AccountSummary[] = [];
  for (const { id, communityId, balance } of accounts) {
    const gainedThisMonth = await gainedOn(db, id, startOfMonth(clock.now()));
    summaries.push({ communityId, communityName: names.get(communityId) ?? '', balance: balance ?? 0, gainedThisMonth });
  }
  return { accounts: summaries };
}
