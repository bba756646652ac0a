import { IsNull, LessThan, MoreThan } from 'typeorm';
import { takeHold } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { lockRow, type Reader, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { poolOf } from '../activities/shift.entity';
import { Volunteer } from '../volunteers/volunteer.entity';
import { formatMessageTime } from '../../messages';
import { Activity } from '../activities/activity.entity';
import type { Times } from '../activities/plan-shifts';
import { checkEligibility } from './check-eligibility';
import { getSeat, type SeatAnswer } from './get-seat';
import { loadPublicShift, lockOpenShift } from './load-open-shift';
import { Seat, seatKey } from './seat.entity';
import { notifySeated } from './notify-about-seat';
import { syncTasks } from '../../tasks';
import { seatTasks } from '../volunteering-tasks';

interface SignUpInput {
  shiftId: string;
  mayWait: boolean;
}

/**
 * I come and help. However many tap at once, nobody gets a seat that is not there; who would rather wait stands in line
 * in the order of coming.
 */
export async function signUp(tx: Tx, actor: Actor, { shiftId, mayWait }: SignUpInput): Promise<SeatAnswer> {
  const { personId } = actor;
  const { shift, activity } = await loadPublicShift(tx, shiftId);
  // Nobody else signs this volunteer up till the end of the transaction, so two taps cannot take two seats at one time.
  await lockRow(tx, Volunteer, { personId });
  const mine = await tx.findOneBy(Seat, { shiftId, personId, ending: IsNull() });
  if (mine) return getSeat(tx, actor, mine);
  const obstacle = await checkEligibility(tx, actor, activity, shift.startsAt);
  if (obstacle) throw new Refusal(obstacle.code);
  await assertNoOverlap(tx, personId, shift);
  ensure(await lockOpenShift(tx, shift), 'seat.not_open');

  const id = newId();
  const { activityId, communityId, startsAt, endsAt } = shift;
  const once = seatKey({ shiftId, personId });
  const hold = await takeHold(tx, {
    poolId: poolOf(shiftId),
    kind: 'seat',
    subjectId: id,
    holderId: personId,
    once,
    expiresAt: null,
    mayWait,
  });
  ensure(hold, 'seat.full');
  const seat = {
    ...{ id, personId, shiftId, activityId, communityId, startsAt, endsAt },
    ...{ holdId: hold.id, signedUpAt: clock.now(), overAt: endsAt, ending: null, reason: null, toldId: null },
  };
  await tx.insert(Seat, seat);
  await syncTasks(tx, seatTasks, id);
  await recordAudit(tx, actor, 'seat.signed_up', id, { shiftId, state: hold.state });
  if (hold.state === 'held') await notifySeated(tx, seat, activity);
  return getSeat(tx, actor, { id });
}

/** Nobody is in two places at once: the other sign-up of that time is named (seat.overlaps). The volunteer is locked. */
async function assertNoOverlap(db: Reader, personId: string, { startsAt, endsAt }: Times): Promise<void> {
  // Of a live seat `overAt` is its end, and the index goes by it.
  const where = { personId, ending: IsNull(), overAt: MoreThan(startsAt), startsAt: LessThan(endsAt) };
  const clash = await db.findOne(Seat, { where, order: { overAt: 'ASC' } });
  if (!clash) return;
  const { title } = await db.findOneByOrFail(Activity, { id: clash.activityId });
  throw new Refusal('seat.overlaps', {
    shiftId: `您已报名“${title}”${formatMessageTime(clash.startsAt)}的班次，时间有重叠；如要改报，请先取消该班次`,
  });
}
