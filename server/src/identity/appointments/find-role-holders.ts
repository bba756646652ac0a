import { In } from 'typeorm';
import type { Role } from '@yuanli/shared/identity/roles';
import type { RoleGrant } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Appointment } from './appointment.entity';
import { findNicknames } from '../people/find-people';
import { heldNow } from './held-now';

/** Who holds a role over exactly this place today, in the order of appointment. */
export async function findRoleHolders(
  db: Reader,
  role: Role,
  scopeId: string,
): Promise<{ personId: string; name: string }[]> {
  const held = await db.find(Appointment, {
    select: { id: true, personId: true },
    where: heldNow({ scopeId, role }),
    order: { id: 'ASC' },
  });
  const nicknames = await findNicknames(
    db,
    held.map(({ personId }) => personId),
  );
  return held.map(({ personId }) => ({ personId, name: nicknames.get(personId) ?? '' }));
}

/** Everything somebody holds today. */
export async function findGrants(db: Reader, personId: string): Promise<RoleGrant[]> {
  const held = await db.find(Appointment, { where: heldNow({ personId }) });
  return held.map(({ role, scopeId }) => ({ role, scopeId }));
}

/** Which of these people hold the role over the place today. */
export async function findHolders(
  db: Reader,
  role: Role,
  scopeId: string,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const where = heldNow({ role, scopeId, personId: In([...personIds]) });
  const held = await db.find(Appointment, { select: { personId: true }, where });
  return new Set(held.map(({ personId }) => personId));
}
