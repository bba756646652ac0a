import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadActivityToRun } from '../activities/load-activity';
import { Shift } from '../activities/shift.entity';

/** A shift of an activity the actor looks after (shift.not_found, request.not_allowed). */
export async function loadShiftToRun(db: Tx, actor: Actor, id: string): Promise<Shift> {
  const shift = await db.findOneBy(Shift, { id });
  ensure(shift, 'shift.not_found');
  await loadActivityToRun(db, actor, shift.activityId);
  return shift;
}
