import type { OutboxHandlers } from '../platform/outbox';
import { Person } from '../identity';
import type { Database } from '../platform/database';
import { type MessageToSend, sendMessage, type SendParts } from './send-message';
import { clearGrants } from './grants';

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

interface SubscriptionChange {
  openid: string;
  templateId: string;
  status: 'accept' | 'reject';
}

/** What someone accepts is counted when their phone tells us, so of WeChat's own news only a refusal counts. */
async function applySubscriptionChange(
  database: Database,
  { openid, templateId, status }: SubscriptionChange,
): Promise<void> {
  if (status !== 'reject') return;
  await database.inTransaction(async (tx) => {
    const person = await tx.findOne(Person, { select: { id: true }, where: { openid } });
    if (person) await clearGrants(tx, person.id, templateId);
  });
}
