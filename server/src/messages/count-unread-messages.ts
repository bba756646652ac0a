import { IsNull } from 'typeorm';
import type { Reader } from '../platform/database';
import { InboxMessage } from './inbox-message.entity';

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
