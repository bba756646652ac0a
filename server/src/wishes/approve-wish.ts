import { settleDoubt } from '../moderation';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { assertMayReview, reviewedBy } from './wish-rules';
import { changeWish, loadWish } from './change-wish';
import { getWish } from './get-wish';
import { reopenWish } from './reopen-wish';
import { notifyBeneficiary, notifyOutcome } from './wish-notifications';
import type { WishAnswer } from './wish.presenter';

/** The grid worker has read it: neighbours can help, so now everybody sees it. A doubt about its words is answered by the same act. */
export async function approveWish(tx: Tx, actor: Actor, { id }: { id: string }): Promise<WishAnswer> {
  const wish = await loadWish(tx, actor, id);
  const role = assertMayReview(actor, wish);
  await changeWish(tx, id, {
    from: ['under_review'],
    to: 'open',
    set: {
      ...(await reopenWish(tx, wish.communityId)),
      ...{ isFlagged: false, openedAt: clock.now() },
      ...reviewedBy(actor),
    },
  });
  if (wish.isFlagged) {
    await settleDoubt(tx, actor, id);
    await notifyBeneficiary(tx, { ...wish, isFlagged: false });
  }
  await recordAudit(tx, actor, 'wish.approved', id, { role });
  await notifyOutcome(
    tx,
    { ...wish, isFlagged: false },
    {
      title: '心愿已通过审核',
      text: `“${wish.title}”已由${role}审核通过，邻居们现在能看到，有人来帮会通知您。`,
      state: '已通过',
      hint: '有人来帮会通知您',
    },
  );
  return getWish(tx, actor, { id });
}
