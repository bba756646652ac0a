import { LessThanOrEqual, IsNull } from 'typeorm';
import { type Role, roles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOrRefuse, lockRow, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { Community, EVERYWHERE, findPlaceNames, Grid, isAboveCommunities, placeChain } from '../../places';
import { Appointment, heldKeyOf } from './appointment.entity';
import { appointers, canAppoint } from './appointment.policy';
import { findByPhone } from '../people/look-up-person';
import type { IdentityDeps } from '../identity-deps';
import { notOver } from './held-now';
import { Person } from '../people/person.entity';

interface NewAppointment {
  phone: string;
  role: Role;
  scopeId: string;
  /** ISO 8601; from now on unless given. */
  from?: string | undefined;
  until?: string | undefined;
}

/** A community worker gives someone of the community a role there, with dates; never to themselves. */
export async function appoint(
  tx: Tx,
  actor: Actor,
  { phone, role, scopeId, from, until }: NewAppointment,
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<void> {
  ensureAllowed(canAppoint(actor, role, await placeChain(tx, scopeId)), appointers[role]);
  const communityId = await communityOf(tx, role, scopeId);
  const now = clock.now();
  const startsAt = from ? new Date(from) : now;
  const endsAt = until ? new Date(until) : null;
  ensure(!endsAt || (endsAt > startsAt && endsAt > now), 'appointment.dates_wrong');
  const person = await findByPhone(tx, phone);
  ensureAllowed(person.id !== actor.personId, appointers[role], true);

  await assertMayHoldBoth(tx, { personId: person.id, role, scopeId, startsAt, endsAt });

  const id = newId();
  const heldKey = heldKeyOf(person.id, role, scopeId);
  await tx.update(Appointment, { heldKey, endsAt: LessThanOrEqual(now) }, { heldKey: null });
  const appointment = { id, personId: person.id, role, scopeId, communityId, startsAt, endsAt, heldKey };
  await insertOrRefuse(tx, Appointment, { ...appointment, appointedById: actor.personId }, 'appointment.already_held');
  await recordAudit(tx, actor, 'appointment.made', id, { personId: person.id, role, scopeId });
  const scopeName = (await findPlaceNames(tx, [scopeId])).get(scopeId);
  await notify(tx, person.id, {
    title: '您有了新身份',
    text: `社区登记您为${scopeName}的${roles[role]}，在“我的”里可以看到。`,
  });
}

/** A grid worker looks after a grid, an operator after what is larger than a community; every other role is for a whole community. */
async function communityOf(db: Reader, role: Role, scopeId: string): Promise<string | null> {
  if (role === 'operator') {
    const isLarger = scopeId === EVERYWHERE || (await isAboveCommunities(db, scopeId));
    if (!isLarger) throw new Refusal('request.invalid', { scopeId: '平台管理员要登记到全平台、区或街道，请选择' });
    return null;
  }
  if (role === 'grid_worker') {
    const grid = await db.findOneBy(Grid, { id: scopeId, removedAt: IsNull() });
    if (!grid) throw new Refusal('request.invalid', { scopeId: '网格员要登记到网格，请选择网格' });
    return grid.communityId;
  }
  const isCommunity = await db.existsBy(Community, { id: scopeId, removedAt: IsNull() });
  if (!isCommunity) throw new Refusal('request.invalid', { scopeId: '这个身份要登记到社区，请选择社区' });
  return scopeId;
}

/** 城市居民委员会组织法 36: who sits on the committee does not watch over it. */
const apart: Partial<Record<Role, Role>> = { committee_member: 'supervisor', supervisor: 'committee_member' };

type New = Pick<Appointment, 'personId' | 'role' | 'scopeId' | 'startsAt' | 'endsAt'>;

/** Nobody holds on any day two roles that the law keeps apart (appointment.not_both). The person is held meanwhile: two appointers at once see one another. */
async function assertMayHoldBoth(tx: Tx, { personId, role, scopeId, startsAt, endsAt }: New): Promise<void> {
  const other = apart[role];
  if (!other) return;
  await lockRow(tx, Person, { id: personId });
  const held = await tx.find(Appointment, { where: notOver({ personId, scopeId, role: other }) });
  const isAtOnce = held.some(
    (appointment) =>
      (!endsAt || appointment.startsAt < endsAt) && (!appointment.endsAt || appointment.endsAt > startsAt),
  );
  ensure(!isAtOnce, 'appointment.not_both');
}
