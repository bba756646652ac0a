import type { RoleGrant } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Appointment } from './appointment.entity';
import { heldNow } from './held-now';

/** What a person may do now, by appointment. */
export const findRoleGrants = (db: Reader, personId: string): Promise<RoleGrant[]> =>
  db.find(Appointment, { select: { role: true, scopeId: true }, where: heldNow({ personId }) });
