import type { OutboxTopics } from '../platform/outbox';
import { UNCHECKED, type Suggestion } from './content-check';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'wechat.media_checked': { traceId: string; suggest: Suggestion; label: string };
    'wechat.subscription_changed': { openid: string; templateId: string; status: 'accept' | 'reject' };
    'wechat.authorization_cancelled': { openid: string };
    /** WeChat lets the money of a payment go, as what it was for is confirmed or long done. */
    'wechat.payment_settled': { transactionId: string };
    /** WeChat asks for 订单与发货: the account must connect it. */
    'wechat.trade_unmanaged': { at: string };
    'wechat.permission_revoked': { openid: string; permissions: RevocablePermission[] };
  }
}

type PushTopic = Extract<keyof OutboxTopics, `wechat.${string}`>;

/** What others hear about a push, as outbox messages. */
export type PushNews = { [T in PushTopic]: { topic: T; payload: OutboxTopics[T] } }[PushTopic];

export interface PushEvent {
  FromUserName: string;
  CreateTime: number;
  Event?: string;
  trace_id?: string;
  /** The person, where FromUserName is an account of the platform. */
  OpenID?: string;
  /** Which of the things someone gave was taken back, by WeChat's numbers. */
  RevokeInfo?: string | number;
  errcode?: number;
  /** Of a trade event: the payment, and when its money is free. */
  transaction_id?: string;
  settlement_time?: number | string;
  result?: { suggest: Suggestion; label: string | number };
  List?: ListEntry | ListEntry[];
}

interface ListEntry {
  TemplateId: string;
  SubscribeStatusString: 'accept' | 'reject';
}

/** What someone gives in WeChat and may take back, as far as it is kept anywhere here. */
export type RevocablePermission = 'phone' | 'nickname' | 'avatar' | 'location' | 'photos' | 'recordings';

/** WeChat's numbers (RevokeInfo); the others, such as files (15) or a place on the map (18), are not kept. */
const REVOKED: Record<string, RevocablePermission[]> = {
  5: ['recordings'],
  6: ['nickname', 'avatar'],
  8: ['phone'],
  13: ['location'],
  14: ['photos'],
  19: ['nickname'],
  20: ['avatar'],
};

/** Same for each delivery of one push, different for any two pushes. */
export const identityOf = ({
  FromUserName,
  CreateTime,
  Event,
  trace_id,
  OpenID,
  RevokeInfo,
  transaction_id,
  settlement_time,
}: PushEvent): string =>
  JSON.stringify([
    FromUserName,
    CreateTime,
    Event,
    trace_id,
    OpenID,
    RevokeInfo,
    ...(transaction_id ? [transaction_id, settlement_time] : []),
  ]);

/** Empty: an event nobody here waits for. */
export function readPushEvent(event: PushEvent): PushNews[] {
  switch (event.Event) {
    case 'wxa_media_check':
      return [{ topic: 'wechat.media_checked', payload: { traceId: event.trace_id ?? '', ...verdictOf(event) } }];
    case 'subscribe_msg_popup_event':
    case 'subscribe_msg_change_event':
      return entriesOf(event);
    case 'user_authorization_cancellation':
      return event.OpenID ? [{ topic: 'wechat.authorization_cancelled', payload: { openid: event.OpenID } }] : [];
    case 'user_authorization_revoke':
      return revokedBy(event);
    // WeChat has cleared a risky nickname or picture and wants it cleared everywhere.
    case 'user_info_modified':
      return revokedBy({ RevokeInfo: 6, ...event });
    // The first of these only announces the time; the second comes when the money is free.
    case 'trade_manage_order_settlement':
      return event.transaction_id && event.settlement_time
        ? [{ topic: 'wechat.payment_settled', payload: { transactionId: event.transaction_id } }]
        : [];
    case 'trade_manage_remind_access_api':
      return [{ topic: 'wechat.trade_unmanaged', payload: { at: String(event.CreateTime) } }];
    default:
      return [];
  }
}

function revokedBy({ OpenID, RevokeInfo }: PushEvent): PushNews[] {
  const numbers = String(RevokeInfo ?? '').match(/\d+/g) ?? [];
  const permissions = [...new Set(numbers.flatMap((number) => REVOKED[number] ?? []))];
  if (!OpenID || permissions.length === 0) return [];
  return [{ topic: 'wechat.permission_revoked', payload: { openid: OpenID, permissions } }];
}

/** `errcode` may be absent. Where WeChat could not judge (-1008: could not download), a person has to look. */
function verdictOf({ errcode, result }: PushEvent): { suggest: Suggestion; label: string } {
  if (errcode || !result) return { suggest: 'review', label: UNCHECKED };
  return { suggest: result.suggest, label: String(result.label) };
}

/** One entry comes bare, several come as a list. */
const entriesOf = ({ FromUserName, List = [] }: PushEvent): PushNews[] =>
  [List].flat().map(({ TemplateId, SubscribeStatusString }) => ({
    topic: 'wechat.subscription_changed',
    payload: { openid: FromUserName, templateId: TemplateId, status: SubscribeStatusString },
  }));
