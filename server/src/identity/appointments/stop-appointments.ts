import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Appointment } from './appointment.entity';
import { notOver } from './held-now';

/** Ends, now, what is not over yet, and returns how many these were. */
export async function stopAppointments(tx: Tx, which: { id: string } | { personId: string }): Promise<number> {
  const { affected = 0 } = await tx
    .createQueryBuilder()
    .update(Appointment)
    .set({ endsAt: clock.now(), heldKey: null })
    .where(notOver(which))
    .execute();
  return affected;
}
