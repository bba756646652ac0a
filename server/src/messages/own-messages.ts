import type { Reader, Tx } from '../platform/database';
import { InboxMessage } from './inbox-message.entity';
import { SubscribeGrant } from './subscribe-grant.entity';

const MOST = 2_000;

/** What someone was told, newest first: part of the copy of their data. */
export async function exportMessages(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const messages = await db.find(InboxMessage, { where: { personId }, order: { id: 'DESC' }, take: MOST });
  return { messages: messages.map(({ title, text, createdAt, readAt }) => ({ title, text, createdAt, readAt })) };
}

/** Part of 注销: the inbox and every agreement go. */
export async function eraseMessagesOf(tx: Tx, personId: string): Promise<void> {
  await tx.delete(InboxMessage, { personId });
  await tx.delete(SubscribeGrant, { personId });
}
