import { In } from 'typeorm';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { getGiftToRun } from './find-gifts-to-run';
import { Gift } from './gift.entity';
import type { GiftToRunAnswer } from './gift.presenter';
import { loadGiftToRun } from './load-gift';

/** From now on nobody redeems it; what is put aside can still be collected. */
export async function stopGift(tx: Tx, actor: Actor, { id }: { id: string }): Promise<GiftToRunAnswer> {
  await loadGiftToRun(tx, actor, id);
  const { affected } = await tx.update(Gift, { id, state: In(['offered', 'checking']) }, { state: 'stopped' });
  ensure(affected === 1, 'gift.changed');
  await recordAudit(tx, actor, 'gift.stopped', id);
  return getGiftToRun(tx, actor, { id });
}
