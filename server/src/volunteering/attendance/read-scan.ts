import { getDistance } from 'geolib';
import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import type { Activity } from '../activities/activity.entity';
import type { Seat } from '../seats/seat.entity';
import { timeOfScan } from './check-times';
import type { Check } from './record-check';

export type Scan = schema.CheckInInput;

/** What a scan says, if its code holds (check.code_wrong). */
export const readScan = ({ shiftId, startsAt, endsAt }: Seat, activity: Activity, scan: Scan): Check => ({
  ...timeOfScan({ id: shiftId, startsAt, endsAt }, scan),
  way: 'code',
  metresAway: metresAway(activity, scan),
});

interface Spot {
  latitudeE6: number;
  longitudeE6: number;
}

type MaybeSpot = { [Part in keyof Spot]?: Spot[Part] | null | undefined };

const toDegrees = ({ latitudeE6, longitudeE6 }: Spot) => ({
  latitude: latitudeE6 / 1_000_000,
  longitude: longitudeE6 / 1_000_000,
});
const isSpot = (spot: MaybeSpot): spot is Spot =>
  typeof spot.latitudeE6 === 'number' && typeof spot.longitudeE6 === 'number';

/**
 * How far the volunteer was from the place, in whole hundreds of metres: enough to ask about, too little to follow anybody.
 * Null where the place is not on the map or the volunteer did not offer it.
 */
function metresAway(place: MaybeSpot, offered: MaybeSpot): number | null {
  if (!isSpot(place) || !isSpot(offered)) return null;
  return getDistance(toDegrees(place), toDegrees(offered), 100);
}
