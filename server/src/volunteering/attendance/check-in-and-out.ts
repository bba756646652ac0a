import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Activity } from '../activities/activity.entity';
import { getSeat, loadMySeat, type SeatAnswer } from '../seats/get-seat';
import { Attendance } from './attendance.entity';
import { readScan, type Scan } from './read-scan';
import { recordCheckIn, recordCheckOut } from './record-check';

/** I am here: I scan or type the code on the coordinator's phone. A second scan says the same as the first. */
export async function checkIn(tx: Tx, actor: Actor, scan: Scan): Promise<SeatAnswer> {
  const seat = await loadMySeat(tx, actor, scan.id);
  if (!(await tx.existsBy(Attendance, { seatId: seat.id }))) {
    const activity = await tx.findOneByOrFail(Activity, { id: seat.activityId });
    await recordCheckIn(tx, actor, seat, activity, readScan(seat, activity, scan));
  }
  return getSeat(tx, actor, { id: seat.id });
}

/** I am going: the code of that moment, once more. */
export async function checkOut(tx: Tx, actor: Actor, scan: Scan): Promise<SeatAnswer> {
  const seat = await loadMySeat(tx, actor, scan.id);
  const attendance = await tx.findOneBy(Attendance, { seatId: seat.id });
  ensure(attendance, 'check.in_first');
  if (attendance.outAt === null) {
    const activity = await tx.findOneByOrFail(Activity, { id: seat.activityId });
    await recordCheckOut(tx, actor, seat, readScan(seat, activity, scan));
  }
  return getSeat(tx, actor, { id: seat.id });
}
