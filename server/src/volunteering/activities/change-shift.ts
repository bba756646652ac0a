import { In, IsNull } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { resizePool } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { findNicknames } from '../../identity';
import type { Reader, Tx } from '../../platform/database';
import { offerUntil } from '../seats/offer-until';
import { Seat } from '../seats/seat.entity';
import { notifySeats } from '../seats/notify-seats';
import { findDoubleBooked } from '../seats/find-double-booked';
import { getActivity } from './get-activity';
import { lockShiftToChange } from './lock-shift';
import { assertTimesFit } from './plan-shifts';
import { setEndOfActivity } from './set-end-of-activity';
import { poolOf, Shift } from './shift.entity';
import { syncTasks } from '../../tasks';
import { minutesTasks, seatTasks } from '../volunteering-tasks';

/**
 * Another time, or more or fewer seats (never fewer than are given away). New seats go to those who wait. Whoever
 * signed up for the old time is told, and may leave without a mark until it starts.
 */
export async function changeShift(
  tx: Tx,
  actor: Actor,
  { id, capacity, ...form }: schema.ChangeShiftInput,
): Promise<schema.ChangeShiftAnswer> {
  const { shift, activity } = await lockShiftToChange(tx, actor, id);
  const times = { startsAt: new Date(form.startsAt), endsAt: new Date(form.endsAt) };
  assertTimesFit(times, clock.now());
  const isMoved =
    shift.startsAt.getTime() !== times.startsAt.getTime() || shift.endsAt.getTime() !== times.endsAt.getTime();
  if (isMoved) await moveShift(tx, shift, times);
  const offered = await resizePool(tx, poolOf(id), { capacity, offerUntil: offerUntil(times.startsAt) });
  await notifySeats(
    tx,
    'offered',
    id,
    offered.map(({ subjectId }) => subjectId),
  );
  await recordAudit(tx, actor, 'shift.changed', id, { isMoved, capacity });
  return {
    ...(await getActivity(tx, actor, { id: activity.id })),
    doubleBooked: isMoved ? await nameDoubleBooked(tx, id) : [],
  };
}

/** Whose other seat is at the new time, for whoever moved it here. */
async function nameDoubleBooked(db: Reader, shiftId: string): Promise<schema.ChangeShiftAnswer['doubleBooked']> {
  const others = await findDoubleBooked(db, { shiftId });
  const seats = await db.find(Seat, { where: { id: In([...others.keys()]) }, order: { id: 'ASC' } });
  const nicknames = await findNicknames(
    db,
    seats.map(({ personId }) => personId),
  );
  return seats.map(({ id, personId }) => ({ nickname: nicknames.get(personId) ?? '', other: others.get(id)! }));
}

async function moveShift(
  tx: Tx,
  { id, activityId, startsAt }: Shift,
  times: Pick<Shift, 'startsAt' | 'endsAt'>,
): Promise<void> {
  await tx.update(Shift, { id }, { ...times, movedAt: clock.now() });
  await tx.update(Seat, { shiftId: id, ending: IsNull() }, { ...times, overAt: times.endsAt });
  await setEndOfActivity(tx, activityId);
  const seats = await tx.find(Seat, {
    select: { id: true },
    where: { shiftId: id, ending: IsNull() },
    order: { id: 'ASC' },
  });
  const seatIds = seats.map((seat) => seat.id);
  await syncTasks(tx, seatTasks, seatIds);
  await syncTasks(tx, minutesTasks, id);
  await notifySeats(tx, 'moved', id, seatIds, startsAt);
}
