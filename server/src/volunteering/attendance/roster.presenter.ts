import { In } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import { findHolds } from '../../holds';
import { findNicknames } from '../../identity';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { stateOf } from '../seats/seat-state';
import { findDoubleBooked } from '../seats/find-double-booked';
import type { Seat } from '../seats/seat.entity';
import { findLiveRecords } from '../service-records/live-records';
import { mostMinutes } from '../service-records/most-minutes';
import { maskName } from '../volunteers/mask-name';
import { Volunteer } from '../volunteers/volunteer.entity';
import type { Attendance } from './attendance.entity';
import { presentChecks } from './check.presenter';
import { findAttendance } from './find-attendance';
import { type Tick, untickBlocker } from './untick-blocker';

export type RosterRow = schema.TickRosterAnswer;

/** These seats as the coordinator reads them: however many, each thing about them is asked for once. */
export async function presentRoster(db: Reader, seats: readonly Seat[]): Promise<RosterRow[]> {
  const ids = seats.map(({ id }) => id);
  const personIds = seats.map(({ personId }) => personId);
  const now = clock.now();
  const nicknames = await findNicknames(db, personIds);
  const volunteers = new Map(
    (await db.findBy(Volunteer, { personId: In(personIds) })).map((one) => [one.personId, one]),
  );
  const holds = await findHolds(
    db,
    seats.map(({ holdId }) => holdId),
  );
  const attendance = await findAttendance(db, ids);
  const records = await findLiveRecords(db, ids);
  const others = await findDoubleBooked(db, { seatIds: ids });
  return seats.map((seat) => {
    const { id: seatId, personId } = seat;
    const volunteer = volunteers.get(personId);
    const attended = attendance.get(seatId);
    const record = records.get(seatId);
    return {
      seatId,
      personId,
      nickname: nicknames.get(personId) ?? '',
      nameMasked: maskName(volunteer?.realName ?? ''),
      number: volunteer?.number ?? '',
      state: stateOf(seat, holds.need(seat.holdId), now),
      reason: seat.reason,
      overlaps: others.get(seatId) ?? null,
      isMinor: volunteer?.isMinorAt(now) ?? false,
      ...presentChecks(attended),
      metresAway: attended?.metresAway ?? null,
      suggestedMinutes: attended ? minutesBetween(seat, attended) : null,
      minutes: record?.minutes ?? null,
      recordId: record?.id ?? null,
      can: { untickIn: canUntick('in', attended), untickOut: canUntick('out', attended) },
    };
  });
}

const canUntick = (what: Tick, attended: Attendance | undefined): boolean =>
  untickBlocker(what, attended ?? null) === null;

/** From coming to going, in whole minutes; no more than can be confirmed. */
const minutesBetween = (seat: Seat, { inAt, outAt }: Attendance): number | null =>
  outAt && Math.min(Math.floor((outAt.getTime() - inAt.getTime()) / 60_000), mostMinutes(seat));
