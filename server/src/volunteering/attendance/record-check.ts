import { IsNull, LessThanOrEqual } from 'typeorm';
import { useHold } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { type Tx, insertOnce } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { Activity } from '../activities/activity.entity';
import type { Seat } from '../seats/seat.entity';
import { Attendance, type CheckWay } from './attendance.entity';
import { syncTasks } from '../../tasks';
import { minutesTasks, seatTasks } from '../volunteering-tasks';

export interface Check {
  at: Date;
  way: CheckWay;
  isLate: boolean;
  metresAway: number | null;
}

/** Someone came. The first word counts; whoever comes second with the same changes nothing. */
export async function recordCheckIn(tx: Tx, actor: Actor, seat: Seat, activity: Activity, check: Check): Promise<void> {
  const { id: seatId, personId, activityId, communityId, holdId } = seat;
  const whose = { seatId, personId, activityId, communityId, gridId: activity.gridId, makerId: activity.makerId };
  const arrival = {
    inAt: check.at,
    inWay: check.way,
    isInLate: check.isLate,
    inById: actor.personId,
    metresAway: check.metresAway,
  };
  if (!(await insertOnce(tx, Attendance, { ...whose, ...arrival, isOutLate: false, isUnconfirmed: true }))) {
    return;
  }
  // From here on the seat was sat on: it can no longer be given back, and nobody else is offered it.
  ensure(await useHold(tx, holdId), 'check.not_seated');
  await syncTasks(tx, seatTasks, seatId);
  await syncTasks(tx, minutesTasks, seat.shiftId);
  await recordAudit(tx, actor, 'seat.checked_in', seatId, { way: check.way, isLate: check.isLate });
}

/** Someone went, after they came. */
export async function recordCheckOut(tx: Tx, actor: Actor, seat: Seat, check: Check): Promise<void> {
  const departure = { outAt: check.at, outWay: check.way, isOutLate: check.isLate, outById: actor.personId };
  const where = { seatId: seat.id, outAt: IsNull(), inAt: LessThanOrEqual(check.at) };
  const { affected } = await tx.update(Attendance, where, {
    ...departure,
    ...(check.metresAway !== null && { metresAway: check.metresAway }),
  });
  if (affected === 1)
    return recordAudit(tx, actor, 'seat.checked_out', seat.id, { way: check.way, isLate: check.isLate });
  const attendance = await tx.findOneBy(Attendance, { seatId: seat.id });
  ensure(attendance, 'check.in_first');
  ensure(attendance.outAt, 'check.out_before_in');
}
