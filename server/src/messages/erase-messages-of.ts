import type { Tx } from '../platform/database';
import { InboxMessage } from './inbox-message.entity';
import { SubscribeGrant } from './subscribe-grant.entity';

/** Part of 注销: the inbox and every agreement go. */
export async function eraseMessagesOf(tx: Tx, personId: string): Promise<void> {
  await tx.delete(InboxMessage, { personId });
  await tx.delete(SubscribeGrant, { personId });
}
