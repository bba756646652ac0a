import { subscribeTemplates, type SubscribeTemplateKey } from '@yuanli/shared/messages/subscribe-templates';
import { openidOf } from '../identity';
import { clock } from '../platform/clock';
import type { Database, Reader } from '../platform/database';
import type { Log } from '../platform/log';
import { WechatError, type SubscribeMessage, type WechatClient } from '../wechat';
import { clearGrants } from './grants';
import { fitTemplateData } from './fit-template-data';
import { InboxMessage } from './inbox-message.entity';

export interface SendParts {
  database: Database;
  wechat: Pick<WechatClient, 'sendSubscribeMessage'>;
  log: Log;
  /** Which version of the mini-program a tap opens. */
  opens: NonNullable<SubscribeMessage['state']>;
}

export interface MessageToSend {
  messageId: string;
  template: SubscribeTemplateKey;
  /** JSON of the fields. */
  data: string;
  page: string;
}

/** The person took the agreement back, or used it up elsewhere. */
const NOT_WANTED = 43101;

/** Sends what `notify` promised. Only what may succeed later is tried again: the inbox has the message anyway. */
export async function sendMessage({ database, wechat, log, opens }: SendParts, send: MessageToSend): Promise<void> {
  const { messageId, template, data, page } = send;
  const { templateId } = subscribeTemplates[template];
  const to = await database.read((db) => addressOf(db, messageId));
  if (!to) return;
  try {
    const fitted = fitTemplateData(subscribeTemplates[template], JSON.parse(data) as Record<string, string>);
    await wechat.sendSubscribeMessage({ openid: to.openid, templateId, data: fitted, page, state: opens });
  } catch (error) {
    if (!(error instanceof WechatError) || error.isTransient) throw error;
    if (error.errcode === NOT_WANTED) await database.inTransaction((tx) => clearGrants(tx, to.personId, templateId));
    else log.error({ messageId, template, errcode: error.errcode, rid: error.rid }, 'WeChat refused a message');
    return;
  }
  await database.inTransaction((tx) => tx.update(InboxMessage, { id: messageId }, { sentAt: clock.now() }));
}

/** Null: sent already, or the person has left. */
async function addressOf(db: Reader, messageId: string): Promise<{ personId: string; openid: string } | null> {
  const message = await db.findOneBy(InboxMessage, { id: messageId });
  if (!message || message.sentAt) return null;
  const openid = await openidOf(db, message.personId);
  return openid === null ? null : { personId: message.personId, openid };
}
