import { hours } from '../../platform/clock';
import type { Activity } from '../activities/activity.entity';
import type { Shift } from '../activities/shift.entity';
import type { Seat } from './seat.entity';

/** Until when a seat is given back without a mark: the activity's cut-off; after the time was changed, until it starts. */
export function cutOffOf(
  { signedUpAt }: Seat,
  { startsAt, movedAt }: Shift,
  { cutOffHours }: Pick<Activity, 'cutOffHours'>,
): Date {
  const wasMoved = movedAt !== null && signedUpAt <= movedAt;
  return wasMoved ? startsAt : new Date(startsAt.getTime() - hours(cutOffHours));
}
