import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';
import { placeChain } from '../places';
import { Appointment } from './appointment.entity';
import { canAppoint } from './appointment.policy';
import { stopAppointments } from './stop-appointments';

/** Whoever may give a role may end it, from this moment on. */
export async function endAppointment(tx: Tx, actor: Actor, { id }: { id: string }): Promise<void> {
  const appointment = await tx.findOneBy(Appointment, { id });
  if (!appointment) throw new Refusal('appointment.not_found');
  const { role, scopeId, personId } = appointment;
  ensure(canAppoint(actor, role, await placeChain(tx, scopeId)), 'request.not_allowed');
  const affected = await stopAppointments(tx, { id });
  ensure(affected === 1, 'appointment.already_over');
  await recordAudit(tx, actor, 'appointment.ended', id, { personId, role, scopeId });
}
