import { IsNull, MoreThan } from 'typeorm';
import { releaseHold } from '../../holds';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { lockComingShift } from '../seats/load-open-shift';
import { offerUntil } from '../seats/offer-until';
import { Seat } from '../seats/seat.entity';
import { notifySeats } from '../seats/notify-seats';
import { Training } from './training.entity';
import { Volunteer } from './volunteer.entity';
import { syncTasks } from '../../tasks';
import { guardianTasks, seatTasks } from '../volunteering-tasks';

/** After 注销: their seats go to the next in line, and who they are is not kept. What they did keeps its place. */
export async function eraseVolunteer(tx: Tx, personId: string): Promise<void> {
  const now = clock.now();
  const seats = await tx.find(Seat, {
    where: { personId, ending: IsNull(), overAt: MoreThan(now) },
    order: { shiftId: 'ASC' },
  });
  for (const { id, shiftId, holdId } of seats) {
    const shift = await lockComingShift(tx, shiftId);
    if (!shift) continue;
    const { affected } = await tx.update(Seat, { id, ending: IsNull() }, { ending: 'left', overAt: now });
    const { offered } = await releaseHold(tx, holdId, { offerUntil: offerUntil(shift.startsAt) });
    await syncTasks(tx, seatTasks, id);
    if (affected === 1 && offered) await notifySeats(tx, 'offered', shiftId, [offered.subjectId]);
  }
  await tx.update(Seat, { personId }, { reason: null });
  await tx.delete(Training, { personId });
  await tx.delete(Volunteer, { personId });
  await syncTasks(tx, guardianTasks, personId);
}
