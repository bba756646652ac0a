import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure, ensureAllowed } from '../platform/refusal';
import { changeWish, loadWish } from './change-wish';
import { freeClaimSlot } from './claim-quota';
import { getWish } from './get-wish';
import { reopenWish } from './reopen-wish';
import { notifyGivenBack } from './wish-notifications';
import { isClaimant } from './wish.policy';
import type { WishAnswer } from './wish.presenter';
import { writeNote } from './write-note';

/** I cannot do it after all: the wish is open to others again. */
export async function releaseWish(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<WishAnswer> {
  const wish = await loadWish(tx, actor, id);
  ensureAllowed(isClaimant(actor, wish), 'claimant');
  ensure(wish.holdId, 'wish.changed');
  await changeWish(tx, id, {
    from: ['claimed'],
    to: 'open',
    set: await reopenWish(tx, wish.communityId),
    where: { holdId: wish.holdId },
  });
  await freeClaimSlot(tx, wish.holdId);
  await recordAudit(tx, actor, 'wish.released', id, { noteId: await writeNote(tx, actor, wish, reason) });
  await notifyGivenBack(tx, wish);
  return getWish(tx, actor, { id });
}
