import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { loadMyRedemption } from './load-redemption';
import { presentRedemption, type RedemptionAnswer } from './redemption.presenter';

/** What I redeemed, with the code to fetch it. */
export async function getRedemption(db: Reader, actor: Actor, { id }: { id: string }): Promise<RedemptionAnswer> {
  return presentRedemption(await loadMyRedemption(db, actor, id));
}
