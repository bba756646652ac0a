import { LessThan } from 'typeorm';
import type { Role } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days, fromNow } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import { findLocked, insertOrRefuse, type Tx } from '../../platform/database';
import type { Job } from '../../platform/jobs';
import { newId } from '../../platform/new-id';
import { ensureAllowed, Refusal } from '../../platform/refusal';
import { placeChain } from '../../places';
import { Person } from '../people/person.entity';
import { appointers, canAppoint } from './appointment.policy';
import { digestOfName, digestOfTail, Invitation } from './invitation.entity';

/** A number that nobody binds for so long may belong to somebody else by then. */
const INVITATION_LIFE = days(180);

export interface NewInvitation {
  phone: string;
  name: string | null;
  role: Role;
  scopeId: string;
  communityId: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
}

/**
 * Registers a role for a number that nobody has bound (invitation.already_made). Answers the person where somebody
 * binds it at this very moment: then there is no invitation, and they are appointed like anyone else.
 */
export async function invite(
  tx: Tx,
  actor: Actor | null,
  { phone, name, role, scopeId, ...more }: NewInvitation,
): Promise<Person | undefined> {
  const id = newId();
  const phoneDigest = digest('phone', phone);
  await tx.delete(Invitation, { phoneDigest, role, scopeId, validUntil: LessThan(clock.now()) });
  await insertOrRefuse(
    tx,
    Invitation,
    {
      ...{ id, phone, phoneDigest, phoneTailDigest: digestOfTail(phone.slice(-4)), role, scopeId, ...more },
      ...{ name: name || null, nameDigest: name ? digestOfName(name) : null },
      ...{ madeById: actor?.personId ?? null, madeAt: clock.now(), validUntil: fromNow(INVITATION_LIFE) },
    },
    'invitation.already_made',
  );
  // Who binds it meanwhile either is seen here or sees the invitation: both look at the other's row locked.
  const [bound] = await findLocked(tx, Person, { phoneDigest });
  if (bound) {
    await tx.delete(Invitation, { id });
    return bound;
  }
  await recordAudit(tx, actor, 'invitation.made', id, { role, scopeId, communityId: more.communityId });
  return undefined;
}

/** Whoever may give a role may take back that it waits for somebody. */
export async function withdrawInvitation(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  const invitation = await tx.findOneBy(Invitation, { id });
  if (!invitation) throw new Refusal('invitation.not_found');
  const { role, scopeId, communityId } = invitation;
  ensureAllowed(canAppoint(actor, role, await placeChain(tx, scopeId)), appointers[role]);
  const { affected } = await tx.delete(Invitation, { id });
  if (affected !== 1) throw new Refusal('invitation.not_found');
  await recordAudit(tx, actor, 'invitation.withdrawn', id, { role, scopeId, communityId });
}

export const purgeInvitations: Job = {
  name: 'purge-invitations',
  everyMilliseconds: days(1),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(Invitation, { validUntil: LessThan(clock.now()) }));
  },
};
