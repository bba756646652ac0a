import { LessThan } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { InboxMessage } from './inbox-message.entity';

const PAGE = 20;

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
  const found = await db.find(InboxMessage, { where, order: { id: 'DESC' }, take: PAGE + 1 });
  const items = found.slice(0, PAGE);
  return { items, nextCursor: found.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
