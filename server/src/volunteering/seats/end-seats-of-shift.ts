import { In, IsNull } from 'typeorm';
import { closePool } from '../../holds';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { poolOf } from '../activities/shift.entity';
import { Seat } from './seat.entity';
import { notifySeats } from './notify-seats';
import { syncTasks } from '../../tasks';
import { seatTasks } from '../volunteering-tasks';

/** The shift is called off: all seats and the line are given up, and everybody is told. The shift is locked. */
export async function endSeatsOfShift(tx: Tx, shiftId: string): Promise<void> {
  const holds = await closePool(tx, poolOf(shiftId));
  const ids = holds.map(({ subjectId }) => subjectId);
  await tx.update(Seat, { id: In(ids), ending: IsNull() }, { ending: 'shift_cancelled', overAt: clock.now() });
  await syncTasks(tx, seatTasks, ids);
  // Whoever came before the start keeps what was written down of it.
  const there = await tx.find(Seat, {
    select: { id: true },
    where: { shiftId, ending: IsNull() },
    order: { id: 'ASC' },
  });
  await notifySeats(tx, 'called_off', shiftId, [...ids, ...there.map(({ id }) => id)]);
}
