import type { z } from 'zod';
import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import type { Activity } from '../activities/activity.entity';
import type { Seat } from '../seats/seat.entity';
import { timeOfScan } from './check-times';
import type { Check } from './record-check';
import { metresAway } from './metres-away';

export type Scan = z.output<typeof schema.checkIn.in>;

/** What a scan says, if its code holds (check.code_wrong). */
export const readScan = ({ shiftId, startsAt, endsAt }: Seat, activity: Activity, scan: Scan): Check => ({
  ...timeOfScan({ id: shiftId, startsAt, endsAt }, scan),
  way: 'code',
  metresAway: metresAway(activity, scan),
});
