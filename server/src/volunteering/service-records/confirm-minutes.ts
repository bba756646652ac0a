import { IsNull, Not } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/service-records.schema';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader, Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { Activity } from '../activities/activity.entity';
import { Post } from '../activities/post.entity';
import { Shift } from '../activities/shift.entity';
import { Attendance } from '../attendance/attendance.entity';
import { loadSeatToRun } from '../attendance/load-seat-to-run';
import type { Seat } from '../seats/seat.entity';
import { getRecord } from './get-record';
import { saveRecord, type Service } from './save-record';
import { assertMinutesFit } from './most-minutes';
import { lockRecordFacts } from './record-facts';
import type { RecordAnswer } from './record.presenter';
import { ServiceRecord } from './service-record.entity';
import { notifyConfirmed } from './record-notifications';
import { syncTasks } from '../../tasks';
import { minutesTasks } from '../volunteering-tasks';

/** I ran the shift and say how long someone served; their points are booked at the same moment. Never my own minutes. */
export async function confirmMinutes(
  tx: Tx,
  actor: Actor,
  { seatId, minutes, evaluation }: schema.ConfirmMinutesInput,
): Promise<RecordAnswer> {
  const { seat, activity } = await loadSeatToRun(tx, actor, seatId);
  // Said first, so that nobody takes back what was ticked while it is being confirmed.
  const { affected } = await tx.update(Attendance, { seatId, outAt: Not(IsNull()) }, { isUnconfirmed: false });
  ensure(affected === 1, 'record.attendance_incomplete');
  await syncTasks(tx, minutesTasks, seat.shiftId);
  assertMinutesFit(seat, minutes);
  const words = { sequence: await nextSequence(tx, seatId), minutes, evaluation: evaluation || null };
  const record = await saveRecord(tx, actor, { ...(await serviceOf(tx, seat, activity)), ...words }, activity);
  await notifyConfirmed(tx, record);
  return getRecord(tx, actor, { id: record.id });
}

/** The next record of a seat comes after the last one was taken back, and not while somebody else decides about that one. */
async function nextSequence(tx: Tx, seatId: string): Promise<number> {
  const last = await tx.findOne(ServiceRecord, { where: { seatId }, order: { sequence: 'DESC' } });
  if (!last) return 1;
  const { reversal, objection } = await lockRecordFacts(tx, last.id);
  ensure(objection?.state !== 'open', 'record.objection_open');
  ensure(reversal, 'record.already_confirmed');
  return last.sequence + 1;
}

async function serviceOf(
  db: Reader,
  seat: Seat,
  activity: Activity,
): Promise<Omit<Service, 'sequence' | 'minutes' | 'evaluation'>> {
  const { postId } = await db.findOneByOrFail(Shift, { id: seat.shiftId });
  const { name, duty } = await db.findOneByOrFail(Post, { id: postId });
  const community = await getCommunity(db, activity.communityId);
  const { id: seatId, personId, activityId, communityId, startsAt, endsAt } = seat;
  const { kind, title, placeName, organiser } = activity;
  const content = `${name}：${duty}`;
  return {
    seatId,
    personId,
    activityId,
    communityId,
    communityName: community.name,
    kind,
    title,
    content,
    placeName,
    organiser,
    startsAt,
    endsAt,
  };
}
