import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { tryRelease } from './end-redemption';
import { loadMyRedemption } from './load-redemption';
import { presentRedemption, type RedemptionAnswer } from './redemption.presenter';
import { refuseEnded } from './refuse-ended';

/** I do not want it after all: my points are back, and a neighbour can have the piece. */
export async function giveBackRedemption(tx: Tx, actor: Actor, { id }: { id: string }): Promise<RedemptionAnswer> {
  const redemption = await loadMyRedemption(tx, actor, id);
  if (!(await tryRelease(tx, redemption, 'given_back'))) await refuseEnded(tx, id);
  await recordAudit(tx, actor, 'gift.given_back', id);
  return presentRedemption(await loadMyRedemption(tx, actor, id));
}
