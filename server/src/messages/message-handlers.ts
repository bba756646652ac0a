import type { OutboxHandlers } from '../platform/outbox';
import { sendMessage, type MessageToSend, type SendParts } from './send-message';
import { takeSubscriptionChange, type SubscriptionChange } from './take-subscription-change';

export const messageHandlers = (parts: SendParts): OutboxHandlers => ({
  'message.send': (message: MessageToSend) => sendMessage(parts, message),
  'wechat.subscription_changed': (change: SubscriptionChange) => takeSubscriptionChange(parts.database, change),
});
