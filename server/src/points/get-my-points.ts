import { startOfMonth } from '@yuanli/shared/china-time';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/points/points.schema';
import { findPlaceNames } from '../places';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { findNextExpiry } from './find-next-expiry';
import { gainedOn } from './gained-since';
import { getSettings } from './get-settings';
import { PointsAccount } from './points-account.entity';
import { PointsReservation } from './points-reservation.entity';

type MyPoints = z.input<typeof schema.getMyPoints.out>;

/** I see how many points I have, in each community where I have any; nobody else's. */
export async function getMyPoints(db: Tx, actor: Actor): Promise<MyPoints> {
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
