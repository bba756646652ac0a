import { getCommunity } from '../places';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { returnToClaimant } from './return-to-claimant';
import { getWish } from './get-wish';
import { loadWish } from './change-wish';
import { notifyClaimant } from './wish-notifications';
import { isWisher } from './wish.policy';
import type { WishAnswer } from './wish.presenter';
import { writeNote } from './write-note';

/** Something is still missing: I say what, and the neighbour has the full time again. */
export async function rejectDelivery(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<WishAnswer> {
  const wish = await loadWish(tx, actor, id);
  ensure(isWisher(actor, wish), 'request.not_allowed');
  ensure(wish.status === 'delivered' && wish.completionId, 'wish.changed');
  const community = await getCommunity(tx, wish.communityId);
  ensure(await returnToClaimant(tx, wish, wish.completionId, community), 'wish.changed');
  await recordAudit(tx, actor, 'wish.not_yet', id, { noteId: await writeNote(tx, actor, wish, reason) });
  await notifyClaimant(tx, wish, {
    title: '心愿还没办好',
    text: `${wish.alias}说“${wish.title}”还没办好，打开心愿可以查看还差什么。请在${community.wishHoldDays}天内完成。`,
    state: '还没办好',
    hint: '打开查看还差什么',
  });
  return getWish(tx, actor, { id });
}
