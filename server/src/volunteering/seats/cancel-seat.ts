import { IsNull } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import { findHolds, releaseHold } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Activity } from '../activities/activity.entity';
import { cutOffOf } from './cut-off';
import { getSeat, loadMySeat, type SeatAnswer } from './get-seat';
import { lockComingShift } from './load-open-shift';
import { offerUntil } from './offer-until';
import { Seat } from './seat.entity';
import { notifySeats } from './notify-seats';
import { syncTasks } from '../../tasks';
import { seatTasks } from '../volunteering-tasks';

/**
 * I cannot come after all: the seat goes to the next in line. Until the cut-off nothing is left of it; later it is
 * written down that it was late. A place in line, or an offer, is given up freely at any time.
 */
export async function cancelSeat(tx: Tx, actor: Actor, { id, reason }: schema.CancelSeatInput): Promise<SeatAnswer> {
  const { shiftId, activityId, holdId } = await loadMySeat(tx, actor, id);
  const shift = await lockComingShift(tx, shiftId);
  ensure(shift, 'seat.already_started');
  const activity = await tx.findOneByOrFail(Activity, { id: activityId });
  const seat = await loadMySeat(tx, actor, id);
  const hold = (await findHolds(tx, [holdId])).get(holdId)!;
  const now = clock.now();
  const isLate = hold.state === 'held' && now > cutOffOf(seat, shift, activity);
  const ending = isLate ? 'given_back_late' : 'given_back';
  const { affected } = await tx.update(Seat, { id, ending: IsNull() }, { ending, reason: reason || null, overAt: now });
  const { released, offered } = await releaseHold(tx, holdId, { offerUntil: offerUntil(shift.startsAt) });
  ensure(affected === 1 && released, 'seat.changed');
  await syncTasks(tx, seatTasks, id);
  await recordAudit(tx, actor, 'seat.cancelled', id, { isLate, was: hold.state });
  if (offered) await notifySeats(tx, 'offered', shiftId, [offered.subjectId]);
  return getSeat(tx, actor, { id });
}
