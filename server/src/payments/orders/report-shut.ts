import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { raiseIssue } from '../issues/payment-issues';
import { loadOwnPayment } from './load-payment';

/** A phone was told by WeChat that this mini-program may take no payments (errno 102): staff of the community read it, once. */
export async function reportShutPayment(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const { communityId } = await loadOwnPayment(tx, actor, id);
  await raiseIssue(tx, {
    ...{ kind: 'payment_shut', key: communityId, communityId, paymentId: null },
    ...{ about: '居民付款时微信提示没有权限', ourFen: null, wechatFen: null },
  });
  return { done: true };
}
