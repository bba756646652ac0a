import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { getPerson } from '../people/find-people';
import { Membership } from '../memberships/membership.entity';
import { NOT_VERIFIED, Person } from '../people/person.entity';
import { Session } from '../sessions/session.entity';
import { stopAppointments } from '../appointments/end-appointment';
import { VerificationRequest } from '../verification/verification-request.entity';
import { withdrawRequest } from '../verification/verification-tasks';

declare module '../../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'person.deleted': { personId: string; avatarPictureId: string | null };
  }
}

/**
 * Takes away everything that says who someone is; the row and the trail stay, so that what they did keeps its place.
 * The other services hear of it as `person.deleted`. Erasing twice does nothing.
 */
export async function erasePerson(tx: Tx, actor: Actor | null, personId: string): Promise<void> {
  const now = clock.now();
  const { avatarPictureId } = await getPerson(tx, personId);
  const { affected } = await tx.update(Person, { id: personId, deletedAt: IsNull() }, { ...NOBODY, deletedAt: now });
  if (affected === 0) return;
  await tx.update(Session, { personId, endedAt: IsNull() }, { endedAt: now });
  await tx.delete(Membership, { personId });
  await stopAppointments(tx, { personId });
  await stopAppointments(tx, { deputyForId: personId });
  await withdrawRequest(tx, personId);
  await tx.update(VerificationRequest, { personId }, { realName: '', note: null });
  await recordAudit(tx, actor, 'person.deleted', personId);
  await enqueue(tx, 'person.deleted', { personId, avatarPictureId });
}

const NOBODY = {
  openid: null,
  unionid: null,
  nickname: '已注销居民',
  nicknameWaiting: null,
  nicknameCheckId: null,
  avatarPictureId: null,
  ...{ phone: null, phoneDigest: null, phoneTailDigest: null },
  currentCourtyardId: null,
  ...NOT_VERIFIED,
} satisfies Partial<Person>;

/** Who takes back, in WeChat, what they allowed us is erased like after 注销, whatever is still open. */
export async function eraseCancelledPerson(tx: Tx, { openid }: { openid: string }): Promise<void> {
  const person = await tx.findOne(Person, { select: { id: true }, where: { openid } });
  if (person) await erasePerson(tx, null, person.id);
}
