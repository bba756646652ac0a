import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { canHandOver, isRedeemer } from './gift.policy';
import { Redemption } from './redemption.entity';

/** Mine, or gift.redemption_not_found. */
export async function loadMyRedemption(db: Tx, actor: Actor, id: string): Promise<Redemption> {
  const redemption = await db.findOneBy(Redemption, { id });
  ensure(redemption && isRedeemer(actor, redemption), 'gift.redemption_not_found');
  return redemption;
}

/** By its code, for whoever may hand it out. Of all that ever had this code the last one: while it is live there is none after it. */
export async function loadByCode(db: Tx, actor: Actor, code: string): Promise<Redemption> {
  const redemption = await db.findOne(Redemption, { where: { code }, order: { id: 'DESC' } });
  // Of other communities a keeper learns nothing, not even that there is such a code.
  ensure(redemption && canHandOver(actor, { ...redemption, keeperId: null }), 'gift.code_unknown');
  ensure(canHandOver(actor, redemption), 'gift.other_keeper');
  return redemption;
}
