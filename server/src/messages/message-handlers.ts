import type { OutboxHandlers } from '../platform/outbox';
import { sendMessage, type MessageToSend, type SendParts } from './send-message';
import { applySubscriptionChange } from './apply-subscription-change';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'message.send': MessageToSend;
  }
}

export const messageHandlers = (parts: SendParts) =>
  ({
    'message.send': (message) => sendMessage(parts, message),
    'wechat.subscription_changed': (change) => applySubscriptionChange(parts.database, change),
  }) satisfies Partial<OutboxHandlers>;
