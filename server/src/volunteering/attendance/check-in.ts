import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { Activity } from '../activities/activity.entity';
import { getSeat, loadMySeat, type SeatAnswer } from '../seats/get-seat';
import { Attendance } from './attendance.entity';
import { recordCheckIn } from './record-check';
import { readScan, type Scan } from './read-scan';

/** I am here: I scan or type the code on the coordinator's phone. A second scan says the same as the first. */
export async function checkIn(tx: Tx, actor: Actor, scan: Scan): Promise<SeatAnswer> {
  const seat = await loadMySeat(tx, actor, scan.id);
  if (!(await tx.existsBy(Attendance, { seatId: seat.id }))) {
    const activity = await tx.findOneByOrFail(Activity, { id: seat.activityId });
    await recordCheckIn(tx, actor, seat, activity, readScan(seat, activity, scan));
  }
  return getSeat(tx, actor, { id: seat.id });
}
