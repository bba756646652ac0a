import { IsNull } from 'typeorm';
import { closeWaitlist, releaseHold, type Hold } from '../../holds';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { Activity } from '../activities/activity.entity';
import { Shift } from '../activities/shift.entity';
import { offerUntil } from './offer-until';
import { Seat } from './seat.entity';
import { notifyRanOut } from './notify-about-seat';
import { notifySeats } from './notify-seats';
import { syncTasks } from '../../tasks';
import { seatTasks } from '../volunteering-tasks';

/** Nobody answered in time: the seat is offered to the next in line. Once the shift has begun there is no next. */
export async function seatRunOut(tx: Tx, { id: holdId, poolId, subjectId: id }: Hold): Promise<void> {
  const { shiftId, activityId } = await tx.findOneByOrFail(Seat, { id });
  await lockRow(tx, Shift, { id: shiftId });
  const { startsAt } = await tx.findOneByOrFail(Shift, { id: shiftId });
  const now = clock.now();
  if (startsAt <= now) await closeWaitlist(tx, poolId);
  const { released, offered } = await releaseHold(tx, holdId, { offerUntil: offerUntil(startsAt), ifRunOut: true });
  if (!released) return;
  await tx.update(Seat, { id, ending: IsNull() }, { ending: 'offer_ran_out', overAt: now });
  await syncTasks(tx, seatTasks, id);
  await recordAudit(tx, null, 'seat.offer_ran_out', id);
  await notifyRanOut(
    tx,
    await tx.findOneByOrFail(Seat, { id }),
    await tx.findOneByOrFail(Activity, { id: activityId }),
  );
  if (offered) await notifySeats(tx, 'offered', shiftId, [offered.subjectId]);
}
