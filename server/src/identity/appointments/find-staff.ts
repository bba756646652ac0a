import { In, MoreThan } from 'typeorm';
import { workbenchRoles } from '@yuanli/shared/identity/roles';
import type { RoleGrant } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Appointment } from './appointment.entity';
import { heldNow } from './held-now';

export interface StaffMember {
  personId: string;
  grants: RoleGrant[];
}

/** Those who find something to do on the workbench today, with all they hold, in the order of their ids: at most `take` after `afterId`. */
export async function findStaff(db: Reader, afterId: string, take: number): Promise<StaffMember[]> {
  const rows = await db
    .createQueryBuilder(Appointment, 'appointment')
    .select('DISTINCT appointment.personId', 'personId')
    .where(heldNow({ personId: MoreThan(afterId), role: In([...workbenchRoles]) }))
    .orderBy('appointment.personId')
    .limit(take)
    .getRawMany<{ personId: string }>();
  if (rows.length === 0) return [];
  const personIds = rows.map(({ personId }) => personId);
  const held = await db.find(Appointment, { where: heldNow({ personId: In(personIds) }) });
  return personIds.map((personId) => ({
    personId,
    grants: held.filter((one) => one.personId === personId).map(({ role, scopeId }) => ({ role, scopeId })),
  }));
}
