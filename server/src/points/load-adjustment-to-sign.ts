import { placeChain } from '../places';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { PointsAdjustment } from './points-adjustment.entity';
import { isConcerned, isSupervisor } from './points.policy';

/** An adjustment this supervisor may decide on, and the places it lies in. */
export async function loadAdjustmentToSign(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ adjustment: PointsAdjustment; chain: string[] }> {
  const adjustment = await tx.findOneBy(PointsAdjustment, { id });
  ensure(adjustment, 'points.adjustment_not_found');
  const chain = await placeChain(tx, adjustment.communityId);
  ensure(isSupervisor(actor, chain), 'request.not_allowed');
  ensure(!isConcerned(actor, adjustment), 'points.own_signature');
  return { adjustment, chain };
}
