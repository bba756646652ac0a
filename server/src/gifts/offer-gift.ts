import { In } from 'typeorm';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { getGiftToRun } from './find-gifts-to-run';
import { Gift } from './gift.entity';
import type { GiftToRunAnswer } from './gift.presenter';
import { loadGiftToRun, lockGiftToRun } from './load-gift';

/** It is on the shelf again; if its words changed meanwhile, as soon as they have been checked. */
export async function offerGift(tx: Tx, actor: Actor, { id }: { id: string }): Promise<GiftToRunAnswer> {
  // Locked: a verdict comes either before this or after it, and finds the gift as it is then.
  const { state, isChecked } = await lockGiftToRun(tx, actor, id);
  ensure(state === 'stopped', 'gift.changed');
  await tx.update(Gift, { id }, { state: isChecked ? 'offered' : 'checking' });
  await recordAudit(tx, actor, 'gift.offered', id);
  return getGiftToRun(tx, actor, { id });
}

/** From now on nobody redeems it; what is put aside can still be collected. */
export async function stopGift(tx: Tx, actor: Actor, { id }: { id: string }): Promise<GiftToRunAnswer> {
  await loadGiftToRun(tx, actor, id);
  const { affected } = await tx.update(Gift, { id, state: In(['offered', 'checking']) }, { state: 'stopped' });
  ensure(affected === 1, 'gift.changed');
  await recordAudit(tx, actor, 'gift.stopped', id);
  return getGiftToRun(tx, actor, { id });
}
