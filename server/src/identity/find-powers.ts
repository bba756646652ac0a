import type { Power } from '../platform/actor';
import type { Tx } from '../platform/database';
import { Appointment } from './appointment.entity';
import { heldNow } from './held-now';

/** What a person may do now, by appointment. */
export const findPowers = (tx: Tx, personId: string): Promise<Power[]> =>
  tx.find(Appointment, { select: { role: true, scopeId: true }, where: heldNow({ personId }) });
