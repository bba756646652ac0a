import { IsNull } from 'typeorm';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { InboxMessage } from './inbox-message.entity';

/** One reads a message of one's own; reading it again changes nothing. */
export async function readMessage(tx: Tx, { personId }: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const { affected } = await tx.update(InboxMessage, { id, personId, readAt: IsNull() }, { readAt: clock.now() });
  ensure(affected === 1 || (await tx.existsBy(InboxMessage, { id, personId })), 'message.not_found');
  return { done: true };
}
