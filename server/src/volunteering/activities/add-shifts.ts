import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { openPool } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import type { ActivityAnswer } from './activity.presenter';
import { getActivity } from './get-activity';
import { lockPostToChange } from './load-post';
import { planShifts } from './plan-shifts';
import { setEndOfActivity } from './set-end-of-activity';
import { poolOf, Shift } from './shift.entity';

/** One shift, or the same one each week. In a published activity neighbours can sign up at once. */
export async function addShifts(
  tx: Tx,
  actor: Actor,
  { postId, schedule, capacity }: schema.AddShiftsInput,
): Promise<ActivityAnswer> {
  const { post, activity } = await lockPostToChange(tx, actor, postId);
  const { id: activityId, communityId, kind } = activity;
  const state = activity.state === 'published' && post.isShown ? 'open' : 'planned';
  const more = { movedAt: null, cancelledBecause: null };
  const shifts = planShifts(schedule, clock.now()).map(
    (times) => ({ id: newId(), postId, activityId, communityId, kind, state, ...times, ...more }) as const,
  );
  await tx.insert(Shift, shifts);
  for (const { id } of shifts) await openPool(tx, { id: poolOf(id), capacity });
  await setEndOfActivity(tx, activityId);
  await recordAudit(tx, actor, 'activity.shifts_added', activityId, { postId, count: shifts.length, capacity });
  return getActivity(tx, actor, { id: activityId });
}
