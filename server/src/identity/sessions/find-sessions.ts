import { IsNull, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { fromNow } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { UNUSED_LIFE } from './session-rules';
import { Session } from './session.entity';

/** The devices I am logged in on, newest first. */
export async function findSessions(db: Reader, { personId, sessionId }: Actor) {
  const sessions = await db.find(Session, {
    where: { personId, endedAt: IsNull(), lastUsedAt: MoreThan(fromNow(-UNUSED_LIFE)) },
    order: { id: 'DESC' },
    take: 50,
  });
  return {
    items: sessions.map(({ id, device, startedAt, lastUsedAt }) => ({
      id,
      device,
      startedAt,
      lastUsedAt,
      isThisDevice: id === sessionId,
    })),
  };
}
