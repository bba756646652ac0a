import { LessThanOrEqual } from 'typeorm';
import { roles, type Role } from '@yuanli/shared/identity/roles';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import { digest } from '../platform/crypto';
import { type Tx, insertOrRefuse } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure, Refusal } from '../platform/refusal';
import { Community, findPlaceNames, Grid, placeChain } from '../places';
import { Appointment, heldKeyOf } from './appointment.entity';
import { canAppoint } from './appointment.policy';
import { assertMayHoldBoth } from './assert-may-hold-both';
import { findPersonByPhoneDigest } from './find-person-by-phone-digest';
import type { IdentityDeps } from './identity-deps';

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
  ensure(canAppoint(actor, role, await placeChain(tx, scopeId)), 'request.not_allowed');
  const communityId = await communityOf(tx, role, scopeId);
  const now = clock.now();
  const startsAt = from ? new Date(from) : now;
  const endsAt = until ? new Date(until) : null;
  ensure(!endsAt || (endsAt > startsAt && endsAt > now), 'appointment.dates_wrong');
  const person = await findPersonByPhoneDigest(tx, digest('phone', phone));
  if (!person) throw new Refusal('person.not_found');
  ensure(person.id !== actor.personId, 'request.not_allowed');

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

/** A grid worker looks after a grid; every other role is for a whole community. */
async function communityOf(tx: Tx, role: Role, scopeId: string): Promise<string> {
  if (role === 'grid_worker') {
    const grid = await tx.findOneBy(Grid, { id: scopeId });
    if (!grid) throw new Refusal('request.invalid', { scopeId: '网格员要登记在网格上，请选择网格' });
    return grid.communityId;
  }
  const isCommunity = await tx.existsBy(Community, { id: scopeId });
  if (!isCommunity) throw new Refusal('request.invalid', { scopeId: '这个身份要登记在社区上，请选择社区' });
  return scopeId;
}
