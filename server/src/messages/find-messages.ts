import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { LessThan } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { InboxMessage } from './inbox-message.entity';

interface Page {
  items: InboxMessage[];
  nextCursor: string | null;
}

/** One's own messages, newest first. */
export async function findMessages(
  db: Reader,
  { personId }: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<Page> {
  const where = { personId, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(InboxMessage, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  return page(found, idCursor);
}
