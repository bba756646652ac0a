import type { Role } from '@yuanli/shared/identity/roles';
import { lockRow, type Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { Appointment } from './appointment.entity';
import { notOver } from './held-now';
import { Person } from './person.entity';

/** 城市居民委员会组织法 36: who sits on the committee does not watch over it. */
const apart: Partial<Record<Role, Role>> = { committee_member: 'supervisor', supervisor: 'committee_member' };

type New = Pick<Appointment, 'personId' | 'role' | 'scopeId' | 'startsAt' | 'endsAt'>;

/** Nobody holds on any day two roles that the law keeps apart (appointment.not_both). The person is held meanwhile: two appointers at once see one another. */
export async function assertMayHoldBoth(tx: Tx, { personId, role, scopeId, startsAt, endsAt }: New): Promise<void> {
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
