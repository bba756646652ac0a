import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { LessThan } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { InboxMessage } from './inbox-message.entity';

interface Page {
  items: InboxMessage[];
  nextCursor: string | null;
}

/** One's own messages, newest first. */
export async function findMessages(
  tx: Tx,
  { personId }: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<Page> {
  const where = { personId, ...(cursor && { id: LessThan(cursor) }) };
  const found = await tx.find(InboxMessage, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items: items, nextCursor } = page(found, idCursor);
  return { items, nextCursor };
}
