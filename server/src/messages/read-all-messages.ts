import { IsNull } from 'typeorm';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { InboxMessage } from './inbox-message.entity';

/** One marks everything in one's own inbox as read. */
export async function readAllMessages(tx: Tx, { personId }: Actor): Promise<{ done: true }> {
  await tx.update(InboxMessage, { personId, readAt: IsNull() }, { readAt: clock.now() });
  return { done: true };
}
