import type { Reader } from '../../platform/database';
import { Activity } from './activity.entity';
import { Shift, type ShiftState } from './shift.entity';

/** The first shift from that moment on of each activity, or with `skip` the one so many later: each is one step into an index. */
export async function findNextShifts(
  db: Reader,
  activityIds: readonly string[],
  since: Date,
  states: readonly ShiftState[],
  skip = 0,
): Promise<Map<string, Shift>> {
  if (activityIds.length === 0) return new Map();
  const next = db
    .createQueryBuilder(Shift, 'coming')
    .select('coming.id')
    .where('coming.activityId = activity.id AND coming.startsAt >= :since AND coming.state IN (:...states)')
    .orderBy('coming.startsAt')
    .addOrderBy('coming.id')
    .limit(1)
    .offset(skip);
  const shifts = await db
    .createQueryBuilder(Shift, 'shift')
    .innerJoin(Activity, 'activity', `shift.id = (${next.getQuery()})`)
    .where('activity.id IN (:...activityIds)', { activityIds, since, states })
    .getMany();
  return new Map(shifts.map((shift) => [shift.activityId, shift]));
}

/** How many open ones of each activity there are from that moment on. */
export async function countShiftsSince(
  db: Reader,
  activityIds: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  if (activityIds.length === 0) return new Map();
  const counts = await db
    .createQueryBuilder(Shift, 'shift')
    .select('shift.activityId', 'activityId')
    .addSelect('COUNT(*)', 'count')
    .where("shift.activityId IN (:...activityIds) AND shift.startsAt >= :since AND shift.state = 'open'", {
      activityIds,
      since,
    })
    .groupBy('shift.activityId')
    .getRawMany<{ activityId: string; count: number | string }>();
  return new Map(counts.map(({ activityId, count }) => [activityId, Number(count)]));
}
