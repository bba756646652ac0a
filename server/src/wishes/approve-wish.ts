import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { assertMayReview } from './assert-may-review';
import { changeWish } from './change-wish';
import { getWish } from './get-wish';
import { loadWish } from './load-wish';
import { reopenWish } from './reopen-wish';
import { notifyOutcome } from './wish-notifications';
import type { WishAnswer } from './wish.presenter';

/** The grid worker has read it: neighbours can help, so now everybody sees it. */
export async function approveWish(tx: Tx, actor: Actor, { id }: { id: string }): Promise<WishAnswer> {
  const wish = await loadWish(tx, actor, id);
  const role = assertMayReview(actor, wish);
  ensure(wish.status !== 'under_review' || !wish.isFlagged, 'wish.flagged_first');
  await changeWish(tx, id, {
    from: ['under_review'],
    to: 'open',
    set: await reopenWish(tx, wish.communityId),
    where: { isFlagged: false },
  });
  await recordAudit(tx, actor, 'wish.approved', id, { role });
  await notifyOutcome(tx, wish, {
    title: '心愿可以让大家看到了',
    text: `${role}看过了「${wish.title}」，邻居们现在看得到，有人来帮会告诉您。`,
    state: '已通过',
    hint: '有人来帮会告诉您',
  });
  return getWish(tx, actor, { id });
}
