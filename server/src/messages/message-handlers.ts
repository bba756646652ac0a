import type { OutboxHandlers } from '../platform/outbox';
import { sendMessage, type MessageToSend, type SendParts } from './send-message';
import { applySubscriptionChange, type SubscriptionChange } from './apply-subscription-change';

export const messageHandlers = (parts: SendParts): OutboxHandlers => ({
  'message.send': (message: MessageToSend) => sendMessage(parts, message),
  'wechat.subscription_changed': (change: SubscriptionChange) => applySubscriptionChange(parts.database, change),
});
