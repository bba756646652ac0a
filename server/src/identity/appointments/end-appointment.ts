import type { FindOptionsWhere } from 'typeorm';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { Appointment } from './appointment.entity';
import { appointers, canAppoint } from './appointment.policy';
import { notOver } from './held-now';
import type { IdentityDeps } from '../identity-deps';
import { assertNoTasksLeft } from '../posts/post-tasks';
import { assertNotLastWorker } from './last-worker';

/** Whoever may give a role may end it, from this moment on. */
export async function endAppointment(
  tx: Tx,
  actor: Actor,
  { id }: { id: string },
  { movePost }: Pick<IdentityDeps, 'movePost'>,
): Promise<void> {
  const appointment = await tx.findOneBy(Appointment, { id });
  if (!appointment) throw new Refusal('appointment.not_found');
  const { role, scopeId, personId } = appointment;
  ensureAllowed(canAppoint(actor, role, await placeChain(tx, scopeId)), appointers[role]);
  // Whoever only stands in for somebody is never the last.
  if (!appointment.deputyForId) {
    if (role === 'community_worker') await assertNotLastWorker(tx, personId, scopeId);
    // What they owed by name is the desk's from now on, and counts for it.
    await movePost(tx, { role, placeId: scopeId, fromId: personId, toId: null });
    await assertNoTasksLeft(tx, appointment);
  }
  const affected = await stopAppointments(tx, { id });
  ensure(affected === 1, 'appointment.already_over');
  await recordAudit(tx, actor, 'appointment.ended', id, { personId, role, scopeId });
}

/** Ends, now, what is not over yet, and returns how many these were. */
export async function stopAppointments(tx: Tx, which: FindOptionsWhere<Appointment>): Promise<number> {
  const { affected = 0 } = await tx
    .createQueryBuilder()
    .update(Appointment)
    .set({ endsAt: clock.now(), heldKey: null })
    .where(notOver(which))
    .execute();
  return affected;
}
