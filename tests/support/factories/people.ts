import { randomBytes } from 'node:crypto';
import type { Role } from '@yuanli/shared/identity/roles';
import { Person } from '../../../server/src/identity';
import { Appointment, heldKeyOf } from '../../../server/src/identity/appointments/appointment.entity';
import { phoneColumns } from '../../../server/src/identity/people/person.entity';
import { Membership } from '../../../server/src/identity/memberships/membership.entity';
import { Session } from '../../../server/src/identity/sessions/session.entity';
import { clock } from '../../../server/src/platform/clock';
import { newToken, sha256 } from '../../../server/src/platform/crypto';
import type { Database } from '../../../server/src/platform/database';
import { newId } from '../../../server/src/platform/new-id';
import { nextNumber } from '../next-number';

interface PersonWishes {
  nickname?: string;
  /** Joins it and looks at it. */
  courtyard?: { id: string };
  /** `true` draws one; none: not bound. */
  phone?: string | true;
  /** The household of a verified resident. */
  verifiedIn?: { id: string };
  openid?: string;
}

export const newOpenid = (): string => `o${randomBytes(21).toString('base64url').slice(0, 27)}`;
export const newPhone = (): string => `139${10_000_000 + nextNumber()}`;

/** Someone who has logged in once. */
export async function makePerson(database: Database, wishes: PersonWishes = {}): Promise<Person> {
  const { courtyard, verifiedIn, nickname = '测试居民', openid = newOpenid() } = wishes;
  const phone = wishes.phone === true ? newPhone() : (wishes.phone ?? null);
  const id = newId();
  return database.inTransaction(async (tx) => {
    await tx.insert(Person, {
      id,
      openid,
      nickname,
      ...phoneColumns(phone),
      currentCourtyardId: courtyard?.id ?? null,
      householdId: verifiedIn?.id ?? null,
      verifiedAt: verifiedIn ? clock.now() : null,
      createdAt: clock.now(),
    });
    if (courtyard)
      await tx.insert(Membership, { id: newId(), personId: id, courtyardId: courtyard.id, joinedAt: clock.now() });
    return tx.findOneByOrFail(Person, { id });
  });
}

/** A session without WeChat; returns its token, for `{ as: token }`. */
export async function signInAs(database: Database, person: { id: string }, device = '测试手机'): Promise<string> {
  const token = newToken();
  const now = clock.now();
  const session = {
    id: newId(),
    personId: person.id,
    device,
    tokenHash: sha256(token),
    tokenSince: now,
    startedAt: now,
    lastUsedAt: now,
  };
  await database.inTransaction((tx) => tx.insert(Session, session));
  return token;
}

interface AppointmentWishes {
  /** Long before any day a test plays on, unless given. */
  from?: Date;
  until?: Date | null;
  /** The community of the scope; the scope itself unless given. */
  communityId?: string;
}

/** Gives a role over a place, whoever may give it. */
export async function appoint(
  database: Database,
  person: { id: string },
  role: Role,
  scopeId: string,
  { from = new Date('2020-01-01T00:00:00Z'), until = null, communityId = scopeId }: AppointmentWishes = {},
): Promise<string> {
  const id = newId();
  const appointment = { id, personId: person.id, role, scopeId, communityId, startsAt: from, endsAt: until };
  const heldKey = heldKeyOf(person.id, role, scopeId);
  await database.inTransaction((tx) => tx.insert(Appointment, { ...appointment, appointedById: null, heldKey }));
  return id;
}
