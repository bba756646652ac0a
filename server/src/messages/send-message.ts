import { subscribeTemplates, type SubscribeTemplateKey } from '@yuanli/shared/messages/subscribe-templates';
import { openidOf } from '../identity';
import { clock } from '../platform/clock';
import type { Database, Reader } from '../platform/database';
import type { Log } from '../platform/log';
import { WechatError, type SubscribeMessage, type WechatClient } from '../wechat';
import { clearGrants, giveBackGrant } from './grants';
import { fitTemplateData } from './fit-template-data';
import { InboxMessage } from './inbox-message.entity';
import { TemplateProblem, type KeyOfField, type MessageTemplates } from './message-templates';

export interface SendParts {
  database: Database;
  wechat: Pick<WechatClient, 'sendSubscribeMessage'>;
  templates: MessageTemplates;
  log: Log;
  /** Counts what WeChat refused, by call and errcode. */
  onRefused: (refusal: { api: string; errcode: string }) => void;
  /** Which version of the mini-program a tap opens. */
  opens: NonNullable<SubscribeMessage['state']>;
}

export interface MessageToSend {
  messageId: string;
  template: SubscribeTemplateKey;
  /** JSON of the fields, by our names. */
  data: string;
  page: string;
}

/** The person took the agreement back, or used it up elsewhere. */
const NOT_WANTED = 43101;
/** A field is not as the template wants it: perhaps the template is another one by now. */
const FIELD_WRONG = 47003;

/**
 * Sends what `notify` promised. Only what may succeed later is tried again: the inbox has the message anyway.
 * What was refused for another reason than the person's own will has used nothing up: the agreement is given back.
 */
export async function sendMessage(parts: SendParts, send: MessageToSend): Promise<void> {
  const { database, log, onRefused } = parts;
  const { messageId, template } = send;
  const { templateId } = subscribeTemplates[template];
  const to = await database.read((db) => addressOf(db, messageId));
  if (!to) return;
  try {
    await sendTo(parts, to.openid, send);
  } catch (error) {
    const isRefused = error instanceof TemplateProblem || (error instanceof WechatError && !error.isTransient);
    if (!isRefused) throw error;
    const { api, errcode, rid } = error instanceof WechatError ? error : { api: 'templates', errcode: 0, rid: null };
    if (errcode === NOT_WANTED) {
      await database.inTransaction((tx) => clearGrants(tx, to.personId, templateId));
      return;
    }
    onRefused({ api, errcode: String(errcode) });
    log.error({ messageId, template, errcode, rid, problem: error.message }, 'a message could not be sent by WeChat');
    await database.inTransaction((tx) => giveBackGrant(tx, to.personId, templateId));
    return;
  }
  await database.inTransaction((tx) => tx.update(InboxMessage, { id: messageId }, { sentAt: clock.now() }));
}

/** Where a field is refused, the template is read anew, and if it has changed the message is sent by what it is now. */
async function sendTo({ wechat, templates, opens }: SendParts, openid: string, send: MessageToSend): Promise<void> {
  const { template, page } = send;
  const { templateId } = subscribeTemplates[template];
  const data = JSON.parse(send.data) as Record<string, string>;
  const sendBy = (keys: KeyOfField) =>
    wechat.sendSubscribeMessage({ openid, templateId, data: fitTemplateData(keys, data), page, state: opens });
  const keys = await templates.getKeys(template);
  try {
    await sendBy(keys);
  } catch (error) {
    if (!(error instanceof WechatError) || error.errcode !== FIELD_WRONG) throw error;
    const now = await templates.getKeysAnew(template);
    if (Object.entries(now).every(([field, key]) => keys[field] === key)) throw error;
    await sendBy(now);
  }
}

/** Null: sent already, or the person has left. */
async function addressOf(db: Reader, messageId: string): Promise<{ personId: string; openid: string } | null> {
  const message = await db.findOneBy(InboxMessage, { id: messageId });
  if (!message || message.sentAt) return null;
  const openid = await openidOf(db, message.personId);
  return openid === null ? null : { personId: message.personId, openid };
}
