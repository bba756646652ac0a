import { IsNull, MoreThan } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, fromNow } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { UNUSED_LIFE } from './session-rules';
import { Session } from './session.entity';

/** The devices I am logged in on, newest first. */
export async function findSessions(db: Reader, { personId, sessionId }: Actor) {
  const live = { personId, endedAt: IsNull(), lastUsedAt: MoreThan(fromNow(-UNUSED_LIFE)) };
  const sessions = await db.find(Session, {
    where: [
      { ...live, endsAt: IsNull() },
      { ...live, endsAt: MoreThan(clock.now()) },
    ],
    order: { id: 'DESC' },
    take: 50,
  });
  return {
    items: sessions.map(({ id, kind, device, startedAt, lastUsedAt, endsAt }) => ({
      ...{ id, kind, device, startedAt, lastUsedAt, endsAt },
      isThisDevice: id === sessionId,
    })),
  };
}

/** I may end my login on any of my devices, this one included; its token is worth nothing from then on. */
export async function revokeSession(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  const { affected } = await tx.update(
    Session,
    { id, personId: actor.personId, endedAt: IsNull() },
    { endedAt: clock.now() },
  );
  ensure(affected === 1, 'session.not_found');
  await recordAudit(tx, actor, 'session.ended', id);
}
