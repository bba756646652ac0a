import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Activity } from '../activities/activity.entity';
import { isCoordinatorOf } from '../activities/activity.policy';
import { Seat } from '../seats/seat.entity';

/** A seat of an activity the actor looks after (seat.not_found); nobody does it for themselves (check.own_seat). */
export async function loadSeatToRun(tx: Tx, actor: Actor, seatId: string): Promise<{ seat: Seat; activity: Activity }> {
  const seat = await tx.findOneBy(Seat, { id: seatId });
  const activity = seat && (await tx.findOneBy(Activity, { id: seat.activityId }));
  ensure(seat && activity && isCoordinatorOf(actor, activity), 'seat.not_found');
  ensure(seat.personId !== actor.personId, 'check.own_seat');
  return { seat, activity };
}
