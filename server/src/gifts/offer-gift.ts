import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { getGiftToRun } from './find-gifts-to-run';
import { Gift } from './gift.entity';
import type { GiftToRunAnswer } from './gift.presenter';
import { lockGiftToRun } from './load-gift';

/** It is on the shelf again; if its words changed meanwhile, as soon as they have been checked. */
export async function offerGift(tx: Tx, actor: Actor, { id }: { id: string }): Promise<GiftToRunAnswer> {
  // Locked: a verdict comes either before this or after it, and finds the gift as it is then.
  const { state, isChecked } = await lockGiftToRun(tx, actor, id);
  ensure(state === 'stopped', 'gift.changed');
  await tx.update(Gift, { id }, { state: isChecked ? 'offered' : 'checking' });
  await recordAudit(tx, actor, 'gift.offered', id);
  return getGiftToRun(tx, actor, { id });
}
