import { LessThanOrEqual } from 'typeorm';
import { roles, type Role } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOnce, lockRow, type Tx } from '../../platform/database';
import type { Facts } from '../../platform/facts';
import { newId } from '../../platform/new-id';
import { findPlaceNames } from '../../places';
import type { IdentityDeps, News } from '../identity-deps';
import { Person } from '../people/person.entity';
import { Appointment, heldKeyOf } from './appointment.entity';
import { notOver } from './held-now';

type Wanted = Pick<
  Appointment,
  'personId' | 'role' | 'scopeId' | 'communityId' | 'startsAt' | 'endsAt' | 'appointedById'
> &
  Partial<Pick<Appointment, 'deputyForId'>>;

/** Why a role is not given. */
export type RoleBlocker = 'appointment.already_held' | 'appointment.not_both';

interface Deps extends Pick<IdentityDeps, 'notify'> {
  /** More for the trail: where the role came from. */
  trail?: Facts;
  /** Other words for the one who gets it. */
  news?: News;
}

/** Gives somebody a role that whoever asks may give, and tells them; nothing happens where it is blocked. */
export async function giveRole(
  tx: Tx,
  actor: Actor | null,
  wanted: Wanted,
  { notify, trail = {}, news }: Deps,
): Promise<RoleBlocker | null> {
  const { personId, role, scopeId } = wanted;
  if (await isKeptApart(tx, wanted)) return 'appointment.not_both';
  const id = newId();
  const heldKey = heldKeyOf(personId, role, scopeId);
  await tx.update(Appointment, { heldKey, endsAt: LessThanOrEqual(clock.now()) }, { heldKey: null });
  if (!(await insertOnce(tx, Appointment, { ...wanted, id, heldKey }))) return 'appointment.already_held';
  await recordAudit(tx, actor, 'appointment.made', id, { personId, role, scopeId, ...trail });
  const scopeName = (await findPlaceNames(tx, [scopeId])).get(scopeId);
  const text = `社区登记您为${scopeName}的${roles[role]}，在“我的”里可以看到。`;
  await notify(tx, personId, news ?? { title: '您有了新身份', text });
  return null;
}

/** 城市居民委员会组织法 36: who sits on the committee does not watch over it. */
const apart: Partial<Record<Role, Role>> = { committee_member: 'supervisor', supervisor: 'committee_member' };

export const areKeptApart = (one: Role, other: Role): boolean => apart[one] === other;

/** Would somebody hold on any day two roles that the law keeps apart? The person is held meanwhile: two appointers at once see one another. */
export async function isKeptApart(
  tx: Tx,
  { personId, role, scopeId, startsAt, endsAt }: Pick<Wanted, 'personId' | 'role' | 'scopeId' | 'startsAt' | 'endsAt'>,
): Promise<boolean> {
  const other = apart[role];
  if (!other) return false;
  await lockRow(tx, Person, { id: personId });
  const held = await tx.find(Appointment, { where: notOver({ personId, scopeId, role: other }) });
  return held.some(
    (appointment) =>
      (!endsAt || appointment.startsAt < endsAt) && (!appointment.endsAt || appointment.endsAt > startsAt),
  );
}
