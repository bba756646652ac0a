import { findHolds, waitlistPlaces } from '../../holds';
import { Community } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { byId, type Tx, findByIds } from '../../platform/database';
import { Activity } from '../activities/activity.entity';
import { presentShiftCards } from '../activities/shift-card.presenter';
import { Shift } from '../activities/shift.entity';
import { findAttendance } from '../attendance/find-attendance';
import { findLiveRecords } from '../service-records/live-records';
import { presentSeat, type SeatAnswer } from './seat.presenter';
import type { Seat } from './seat.entity';

/** The actor's own sign-ups: however many, each thing about them is asked for once. */
export async function presentSeats(db: Tx, actor: Actor, seats: readonly Seat[]): Promise<SeatAnswer[]> {
  if (seats.length === 0) return [];
  const ids = seats.map(({ id }) => id);
  const shifts = await findByIds(
    db,
    Shift,
    seats.map(({ shiftId }) => shiftId),
  );
  const cards = byId(await presentShiftCards(db, actor, [...shifts.values()]));
  const activities = await findByIds(
    db,
    Activity,
    seats.map(({ activityId }) => activityId),
  );
  const communities = await findByIds(
    db,
    Community,
    seats.map(({ communityId }) => communityId),
  );
  const holds = await findHolds(
    db,
    seats.map(({ holdId }) => holdId),
  );
  const places = await waitlistPlaces(
    db,
    [...holds.values()].filter(({ state }) => state === 'waiting').map(({ id }) => id),
  );
  const attendance = await findAttendance(db, ids);
  const records = await findLiveRecords(db, ids);
  const now = clock.now();
  return seats.map((seat) =>
    presentSeat(
      {
        seat,
        card: cards.need(seat.shiftId),
        shift: shifts.need(seat.shiftId),
        activity: activities.need(seat.activityId),
        communityPhone: communities.need(seat.communityId).phone,
        hold: holds.need(seat.holdId),
        placeInLine: places.get(seat.holdId) ?? null,
        attendance: attendance.get(seat.id),
        record: records.get(seat.id),
      },
      now,
    ),
  );
}
