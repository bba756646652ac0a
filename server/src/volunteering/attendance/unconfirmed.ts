import type { ObjectLiteral } from 'typeorm';
import { clock, days, fromNow } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { Seat } from '../seats/seat.entity';
import { Attendance } from './attendance.entity';

/** As long as a coordinator sees the shifts that are over. */
const MOST_DAYS = 30;
export const unconfirmedSince = (): Date => fromNow(-days(MOST_DAYS));
/** So long minutes of a shift that ended then are waited for. */
export const unconfirmedUntil = (endsAt: Date): Date => new Date(endsAt.getTime() + days(MOST_DAYS));

/** Seats of the last weeks whose volunteer came and whose minutes nobody confirmed yet. */
const unconfirmed = (db: Reader) =>
  db
    .createQueryBuilder(Attendance, 'at')
    .innerJoin(Seat, 'seat', 'seat.id = at.seatId')
    .where('at.isUnconfirmed = :yes AND seat.endsAt <= :now AND seat.endsAt > :since', {
      yes: true,
      now: clock.now(),
      since: unconfirmedSince(),
    });

/** Whether any wait in the `activity` of the query around it, which sets the parameters. */
export function anyUnconfirmed(db: Reader): { sql: string; parameters: ObjectLiteral } {
  const query = unconfirmed(db).andWhere('at.activityId = activity.id').select('1');
  return { sql: `EXISTS (${query.getQuery()})`, parameters: query.getParameters() };
}

/** How many wait in each of these activities. */
export async function findUnconfirmed(db: Reader, activityIds: readonly string[]): Promise<Map<string, number>> {
  if (activityIds.length === 0) return new Map();
  const rows = await unconfirmed(db)
    .andWhere('at.activityId IN (:...activityIds)', { activityIds })
    .select('at.activityId', 'activityId')
    .addSelect('COUNT(*)', 'waiting')
    .groupBy('at.activityId')
    .getRawMany<{ activityId: string; waiting: number | string }>();
  return new Map(rows.map(({ activityId, waiting }) => [activityId, Number(waiting)]));
}
