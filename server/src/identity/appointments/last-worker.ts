import { IsNull, Not } from 'typeorm';
import { Community } from '../../places';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Appointment } from './appointment.entity';
import { heldNow } from './held-now';

/**
 * A community always has a worker: without one nobody can stop a vote, sign in staff or answer for what was announced.
 * Refused for the only one there is (appointment.last_worker); of two who leave at once the second waits, and is it.
 */
export async function assertNotLastWorker(tx: Tx, personId: string, communityId: string): Promise<void> {
  await lockRow(tx, Community, { id: communityId });
  const others = heldNow({
    scopeId: communityId,
    role: 'community_worker',
    personId: Not(personId),
    deputyForId: IsNull(),
  });
  ensure(await tx.existsBy(Appointment, others), 'appointment.last_worker');
}

/** The same for every community where someone works. */
export async function assertLastWorkerNowhere(tx: Tx, personId: string): Promise<void> {
  const held = await tx.find(Appointment, {
    where: heldNow({ personId, role: 'community_worker', deputyForId: IsNull() }),
  });
  for (const { scopeId } of held.sort((one, other) => (one.scopeId < other.scopeId ? -1 : 1)))
    await assertNotLastWorker(tx, personId, scopeId);
}
