import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import type { Hold } from '../../holds';
import type { Activity } from '../activities/activity.entity';
import type { ShiftCard } from '../activities/shift-card.presenter';
import type { Shift } from '../activities/shift.entity';
import type { Attendance } from '../attendance/attendance.entity';
import { isOpenAt } from '../attendance/check-times';
import { presentChecks } from '../attendance/check.presenter';
import type { ServiceRecord } from '../service-records/service-record.entity';
import { cutOffOf } from './cut-off';
import { stateOf } from './seat-state';
import type { Seat } from './seat.entity';

export type SeatAnswer = schema.GetSeatAnswer;

/** A sign-up and what belongs to it, as read from the database. */
export interface SeatStory {
  seat: Seat;
  card: ShiftCard;
  shift: Shift;
  activity: Activity;
  communityPhone: string;
  hold: Hold;
  placeInLine: number | null;
  attendance: Attendance | undefined;
  record: ServiceRecord | undefined;
}

export function presentSeat(
  { seat, card, shift, activity, hold, attendance, record, ...more }: SeatStory,
  now: Date,
): SeatAnswer {
  const state = stateOf(seat, hold, now);
  const isSeated = seat.ending === null && (hold.state === 'held' || hold.state === 'used');
  const isOpen = isSeated && isOpenAt(shift, now);
  const isComing = now < seat.startsAt;
  return {
    id: seat.id,
    shift: card,
    state,
    placeInLine: state === 'waiting' ? more.placeInLine : null,
    offerUntil: state === 'offered' ? hold.expiresAt : null,
    cutOffAt: cutOffOf(seat, shift, activity),
    bring: activity.bring,
    communityPhone: more.communityPhone,
    latitudeE6: activity.latitudeE6,
    longitudeE6: activity.longitudeE6,
    ...presentChecks(attendance),
    minutes: record?.minutes ?? null,
    recordId: record?.id ?? null,
    can: {
      accept: state === 'offered',
      cancel: isComing && hold.state !== 'used' && ['waiting', 'offered', 'seated'].includes(state),
      checkIn: isOpen && !attendance,
      checkOut: isOpen && attendance !== undefined && attendance.outAt === null,
    },
  };
}
