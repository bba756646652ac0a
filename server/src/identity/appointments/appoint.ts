import { IsNull } from 'typeorm';
import type * as schema from '@yuanli/shared/identity/appointments.schema';
import type { Role } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { digest } from '../../platform/crypto';
import type { Reader, Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import {
  Community,
  Courtyard,
  Department,
  EVERYWHERE,
  Grid,
  Street,
  isAboveCommunities,
  placeChain,
} from '../../places';
import type { IdentityDeps } from '../identity-deps';
import { findPersonByPhoneDigest } from '../people/find-people';
import { appointers, canAppoint } from './appointment.policy';
import { giveRole } from './give-role';
import { invite } from './invite';
import { refuseOneself } from './look-up-appointee';

/**
 * A community worker gives someone of the community a role there, with dates; never to themselves. Who has not bound the
 * number yet has it as soon as they do.
 */
export async function appoint(
  tx: Tx,
  actor: Actor,
  { phone, name = '', role, scopeId, from, until }: schema.AppointInput,
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<{ isWaiting: boolean }> {
  ensureAllowed(canAppoint(actor, role, await placeChain(tx, scopeId)), appointers[role]);
  const communityId = await communityOf(tx, role, scopeId);
  const now = clock.now();
  const startsAt = from ? new Date(from) : null;
  const endsAt = until ? new Date(until) : null;
  ensure(!endsAt || (endsAt > (startsAt ?? now) && endsAt > now), 'appointment.dates_wrong');

  let person = await findPersonByPhoneDigest(tx, digest('phone', phone));
  // An operator is somebody who is known here already.
  ensure(person || role !== 'operator', 'person.unknown_phone');
  if (!person)
    person = (await invite(tx, actor, { phone, name, role, scopeId, communityId, startsAt, endsAt })) ?? null;
  if (!person) return { isWaiting: true };
  if (person.id === actor.personId && communityId) await refuseOneself(tx, actor, communityId);
  ensureAllowed(person.id !== actor.personId, appointers[role], true);
  const wanted = { personId: person.id, role, scopeId, communityId, endsAt };
  const appointment = { ...wanted, startsAt: startsAt ?? now, appointedById: actor.personId };
  const blocker = await giveRole(tx, actor, appointment, { notify });
  if (blocker) throw new Refusal(blocker);
  return { isWaiting: false };
}

/** A grid worker looks after a grid, a street worker after a street, an officer answers for a department, a property company for a community or one of its courtyards, an operator runs what is larger than a community; every other role is for a whole community. */
async function communityOf(db: Reader, role: Role, scopeId: string): Promise<string | null> {
  if (role === 'operator') {
    const isLarger = scopeId === EVERYWHERE || (await isAboveCommunities(db, scopeId));
    if (!isLarger) throw new Refusal('request.invalid', { scopeId: '平台管理员要登记到全平台、区或街道，请选择' });
    return null;
  }
  if (role === 'street_worker') {
    const isStreet = await db.existsBy(Street, { id: scopeId, removedAt: IsNull() });
    if (!isStreet) throw new Refusal('request.invalid', { scopeId: '街道工作者要登记到街道，请选择街道' });
    return null;
  }
  if (role === 'department_officer') {
    const isDepartment = await db.existsBy(Department, { id: scopeId });
    if (!isDepartment) throw new Refusal('request.invalid', { scopeId: '职能部门的人要登记到部门，请选择部门' });
    return null;
  }
  if (role === 'grid_worker') {
    const grid = await db.findOneBy(Grid, { id: scopeId, removedAt: IsNull() });
    if (!grid) throw new Refusal('request.invalid', { scopeId: '网格员要登记到网格，请选择网格' });
    return grid.communityId;
  }
  if (role === 'property_manager') {
    const courtyard = await db.findOneBy(Courtyard, { id: scopeId, removedAt: IsNull() });
    if (courtyard) return courtyard.communityId;
  }
  const isCommunity = await db.existsBy(Community, { id: scopeId, removedAt: IsNull() });
  if (!isCommunity) throw new Refusal('request.invalid', { scopeId: '这个身份要登记到社区，请选择社区' });
  return scopeId;
}
