import { MoreThan } from 'typeorm';
import { clock } from '../../platform/clock';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Activity } from '../activities/activity.entity';
import { isPublic } from '../activities/activity.policy';
import { Shift } from '../activities/shift.entity';

export interface ShiftOf {
  shift: Shift;
  activity: Activity;
}

/** A shift everybody may know of, and its activity (shift.not_found). */
export async function loadPublicShift(db: Tx, id: string): Promise<ShiftOf> {
  const shift = await db.findOneBy(Shift, { id });
  const activity = shift && (await db.findOneBy(Activity, { id: shift.activityId }));
  ensure(shift && activity && isPublic(activity) && shift.state !== 'planned', 'shift.not_found');
  return { shift, activity };
}

/** Till the end of the transaction the shift neither changes nor is called off. False: it is not as it was when it was read. */
export async function lockOpenShift(tx: Tx, { id, startsAt, endsAt }: Shift): Promise<boolean> {
  if (startsAt <= clock.now()) return false;
  return lockRow(tx, Shift, { id, state: 'open', startsAt, endsAt });
}

/** The same for what may happen to a seat until its shift starts. */
export async function lockComingShift(tx: Tx, id: string): Promise<Shift | null> {
  const isToCome = await lockRow(tx, Shift, { id, startsAt: MoreThan(clock.now()) });
  return isToCome ? tx.findOneByOrFail(Shift, { id }) : null;
}
