import type { RoleGrant } from '../platform/actor';
import type { Tx } from '../platform/database';
import { Appointment } from './appointment.entity';
import { heldNow } from './held-now';

/** What a person may do now, by appointment. */
export const findRoleGrants = (tx: Tx, personId: string): Promise<RoleGrant[]> =>
  tx.find(Appointment, { select: { role: true, scopeId: true }, where: heldNow({ personId }) });
