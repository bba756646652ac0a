import { IsNull, LessThan } from 'typeorm';
import type { Actor } from '../platform/actor';
import { clock } from '../platform/clock';
import type { Reader, Tx } from '../platform/database';
import { idCursor, page, PAGE_SIZE } from '../platform/list';
import { ensure } from '../platform/refusal';
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

/** One reads a message of one's own; reading it again changes nothing. */
export async function readMessage(tx: Tx, { personId }: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const { affected } = await tx.update(InboxMessage, { id, personId, readAt: IsNull() }, { readAt: clock.now() });
  ensure(affected === 1 || (await tx.existsBy(InboxMessage, { id, personId })), 'message.not_found');
  return { done: true };
}

/** One marks everything in one's own inbox as read. */
export async function readAllMessages(tx: Tx, { personId }: Actor): Promise<{ done: true }> {
  await tx.update(InboxMessage, { personId, readAt: IsNull() }, { readAt: clock.now() });
  return { done: true };
}

/** Nobody counts further than this; 99 means "99 or more". */
const MOST = 99;

export async function countUnreadMessages(db: Reader, personId: string): Promise<number> {
  const unread = await db.find(InboxMessage, {
    select: { id: true },
    where: { personId, readAt: IsNull() },
    take: MOST,
  });
  return unread.length;
}

/** The title of the newest message somebody has not read; null: all are read. */
export async function findNewestUnread(db: Reader, personId: string): Promise<string | null> {
  const newest = await db.findOne(InboxMessage, {
    select: { id: true, title: true },
    where: { personId, readAt: IsNull() },
    order: { id: 'DESC' },
  });
  return newest?.title ?? null;
}
