import { type Tx, insertOnce } from '../platform/database';
import { clock } from '../platform/clock';
import { sha256 } from '../platform/crypto';
import { enqueue } from '../platform/outbox';
import { identityOf, readPushEvent, type PushEvent } from './read-push-event';
import { WechatPushSeen } from './wechat-push-seen.entity';

/** WeChat tells us something; told twice, it has one effect. */
export async function receivePush(tx: Tx, event: PushEvent): Promise<void> {
  const news = readPushEvent(event);
  if (news.length === 0 || !(await isFirst(tx, event))) return;
  for (const { topic, payload } of news) await enqueue(tx, topic, payload);
}

const isFirst = (tx: Tx, event: PushEvent): Promise<boolean> =>
  insertOnce(tx, WechatPushSeen, { key: sha256(identityOf(event)), seenAt: clock.now() });
