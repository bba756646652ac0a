import { dropChecksOfSubject } from '../moderation';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { assertMayReview } from './wish-rules';
import { changeWish, loadWish } from './change-wish';
import { getWish } from './get-wish';
import { notifyOutcome } from './wish-notifications';
import type { WishAnswer } from './wish.presenter';

/** The grid worker says why this wish cannot be shown to everybody, so that it can be put in another way. */
export async function declineWish(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<WishAnswer> {
  const wish = await loadWish(tx, actor, id);
  const role = assertMayReview(actor, wish);
  await changeWish(tx, id, { from: ['under_review'], to: 'declined', set: { declineReason: reason } });
  await dropChecksOfSubject(tx, id);
  await recordAudit(tx, actor, 'wish.declined', id, { role });
  await notifyOutcome(tx, wish, {
    title: '心愿没有通过审核',
    text: `“${wish.title}”没有通过，原因：${reason}。您可以改一改再许，或打电话问社区。`,
    state: '没有通过',
    hint: reason,
  });
  return getWish(tx, actor, { id });
}
