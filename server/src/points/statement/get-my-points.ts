import type { Reader } from '../../platform/database';
import { startOfMonth } from '@yuanli/shared/china-time';
import type * as schema from '@yuanli/shared/points/points.schema';
import { findPlaceNames } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { findNextExpiry } from '../expiry/find-next-expiry';
import { gainedOn } from '../ledger/gained-since';
import { getSettings } from '../rules/points-settings';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsReservation } from '../ledger/points-reservation.entity';

type MyPoints = schema.GetMyPointsAnswer;

/** I see how many points I have, in each community where I have any; nobody else's. */
export async function getMyPoints(db: Reader, actor: Actor): Promise<MyPoints> {
  const { personId } = actor;
  const accounts = await db.find(PointsAccount, { where: { holder: personId, unit: 'point' }, order: { id: 'ASC' } });
  const names = await findPlaceNames(
    db,
    accounts.map(({ communityId }) => communityId),
  );
  const summaries: MyPoints['accounts'] = [];
  for (const account of accounts) {
    const { id, communityId, balance } = account;
    const settings = await getSettings(db, communityId);
    summaries.push({
      communityId,
      communityName: names.get(communityId) ?? '',
      balance: balance ?? 0,
      reserved: (await db.sum(PointsReservation, 'amount', { personId, communityId, state: 'held' })) ?? 0,
      gainedThisMonth: await gainedOn(db, id, startOfMonth(clock.now())),
      expiring: await findNextExpiry(db, account, settings),
      canTransfer: settings.allowsFamilyTransfer,
    });
  }
  return { accounts: summaries };
}
