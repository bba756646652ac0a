import { statesBefore } from '@yuanli/shared/wishes/wish-status';
import { dropChecksOfSubject } from '../moderation';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { changeWish, loadWish } from './change-wish';
import { getWish } from './get-wish';
import { notifyWishers } from './wish-notifications';
import { isWisher } from './wish.policy';
import type { WishAnswer } from './wish.presenter';

/** I no longer need it. Possible until someone has taken it on. */
export async function withdrawWish(tx: Tx, actor: Actor, { id }: { id: string }): Promise<WishAnswer> {
  const wish = await loadWish(tx, actor, id);
  ensure(isWisher(actor, wish), 'request.not_allowed');
  await changeWish(tx, id, { from: statesBefore('withdrawn'), to: 'withdrawn', set: { expiresAt: null } });
  await dropChecksOfSubject(tx, id);
  await recordAudit(tx, actor, 'wish.withdrawn', id);
  const news = {
    title: '心愿已撤回',
    text: `“${wish.title}”已撤回，别人不会再看到。`,
    state: '已撤回',
    hint: '心愿已经撤回',
  };
  await notifyWishers(tx, wish, news, actor.personId);
  return getWish(tx, actor, { id });
}
