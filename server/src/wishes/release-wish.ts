import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { assertThat } from '../platform/refusal';
import { changeWish } from './change-wish';
import { putDown } from './claims-in-hand';
import { getWish } from './get-wish';
import { loadWish } from './load-wish';
import { openAgain } from './open-again';
import { tellGivenBack } from './tell-given-back';
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
  assertThat(isClaimant(actor, wish), 'request.not_allowed');
  assertThat(wish.holdId, 'wish.changed');
  await changeWish(tx, id, {
    from: ['claimed'],
    to: 'open',
    set: await openAgain(tx, wish.communityId),
    where: { holdId: wish.holdId },
  });
  await putDown(tx, wish.holdId);
  await recordAudit(tx, actor, 'wish.released', id, { noteId: await writeNote(tx, actor, wish, reason) });
  await tellGivenBack(tx, wish);
  return getWish(tx, actor, { id });
}
