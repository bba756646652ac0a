import { In } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { Appointment } from './appointment.entity';
import { notOver } from './held-now';
import { Invitation } from './invitation.entity';

/** Held, or still to begin, for this very place. */
export const countAppointmentsOf = (db: Reader, scopeId: string): Promise<number> =>
  db.count(Appointment, { where: notOver({ scopeId }) });

/** These places are closed, or are another community's: whoever was appointed for them is so no longer, nor will anybody be. */
export async function endAppointmentsOf(tx: Tx, by: Actor | null, scopeIds: readonly string[]): Promise<void> {
  await tx.delete(Invitation, { scopeId: In([...scopeIds]) });
  const held = await tx.find(Appointment, { where: notOver({ scopeId: In([...scopeIds]) }) });
  for (const { id, personId, role, scopeId } of held) {
    await tx.update(Appointment, { id }, { endsAt: clock.now(), heldKey: null });
    await recordAudit(tx, by, 'appointment.ended', id, { personId, role, scopeId });
  }
}
