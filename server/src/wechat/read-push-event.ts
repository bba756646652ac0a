import type { OutboxTopics } from '../platform/outbox';
import type { Suggestion } from './content-check';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'wechat.media_checked': { traceId: string; suggest: Suggestion; label: string };
    'wechat.subscription_changed': { openid: string; templateId: string; status: 'accept' | 'reject' };
    'wechat.authorization_cancelled': { openid: string };
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
  errcode?: number;
  result?: { suggest: Suggestion; label: string | number };
  List?: ListEntry | ListEntry[];
}

interface ListEntry {
  TemplateId: string;
  SubscribeStatusString: 'accept' | 'reject';
}

/** Same for each delivery of one push, different for any two pushes. */
export const identityOf = ({ FromUserName, CreateTime, Event, trace_id, OpenID }: PushEvent): string =>
  JSON.stringify([FromUserName, CreateTime, Event, trace_id, OpenID]);

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
    default:
      return [];
  }
}

/** `errcode` may be absent. Where WeChat could not judge (-1008: could not download), a person has to look. */
function verdictOf({ errcode, result }: PushEvent): { suggest: Suggestion; label: string } {
  if (errcode || !result) return { suggest: 'review', label: String(result?.label ?? '') };
  return { suggest: result.suggest, label: String(result.label) };
}

/** One entry comes bare, several come as a list. */
const entriesOf = ({ FromUserName, List = [] }: PushEvent): PushNews[] =>
  [List].flat().map(({ TemplateId, SubscribeStatusString }) => ({
    topic: 'wechat.subscription_changed',
    payload: { openid: FromUserName, templateId: TemplateId, status: SubscribeStatusString },
  }));
