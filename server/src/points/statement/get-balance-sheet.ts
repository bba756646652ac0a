import { In } from 'typeorm';
import type * as schema from '@yuanli/shared/points/points.schema';
import { isResidentOf } from '../../identity';
import { getCommunity, Grid, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import type { PointsDeps } from '../points-deps';
import { sumSystemAccounts } from '../ledger/sum-system-accounts';

type Sheet = schema.GetBalanceSheetAnswer;

/** 公示: residents of the community, and those who work there, see where all its points are. No person is in it. */
export async function getBalanceSheet(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
  { giftPool }: Pick<PointsDeps, 'giftPool'>,
): Promise<Sheet> {
  ensureAllowed(
    (await isResidentOf(db, actor.personId, communityId)) || (await worksIn(db, actor, communityId)),
    'neighbours',
  );
  const { name: communityName } = await getCommunity(db, communityId);
  const { issued: given, reserved, spent, expired } = await sumSystemAccounts(db, communityId);
  // Every transaction sums to zero, so what was issued and is neither spent nor expired is with residents.
  const issued = 0 - given;
  const held = issued - spent - expired;
  return {
    communityName,
    issued,
    held,
    reserved,
    spent,
    expired,
    giftPool: await giftPool(db, communityId),
    asOf: clock.now(),
  };
}

async function worksIn(db: Reader, { grants }: Actor, communityId: string): Promise<boolean> {
  const scopeIds = grants.map(({ scopeId }) => scopeId);
  const chain = await placeChain(db, communityId);
  return scopeIds.some((id) => chain.includes(id)) || db.existsBy(Grid, { id: In(scopeIds), communityId });
}
