import { startOfDay } from '@yuanli/shared/china-time';
import type { Tx } from '../../platform/database';
import { clock, days } from '../../platform/clock';
import { placeStates } from './booking-kinds';
import { Booking } from './booking.entity';

export interface Coming {
  today: number;
  requested: number;
}

interface Row {
  serviceId: string;
  today: string | number;
  requested: string | number;
}

/** Nobody reads a larger number off a line. */
const MOST = 99;

/** By service: how many come today, and how many wait for a yes. Nobody books further ahead than a month. */
export async function countComing(db: Tx, serviceIds: readonly string[]): Promise<Map<string, Coming>> {
  if (serviceIds.length === 0) return new Map();
  const now = clock.now();
  const today = startOfDay(now);
  const rows = await db
    .createQueryBuilder(Booking, 'booking')
    .select('booking.serviceId', 'serviceId')
    .addSelect('SUM(CASE WHEN booking.startsAt < :tomorrow THEN 1 ELSE 0 END)', 'today')
    .addSelect(`SUM(CASE WHEN booking.status = 'requested' AND booking.startsAt > :now THEN 1 ELSE 0 END)`, 'requested')
    .where(
      'booking.serviceId IN (:...serviceIds) AND booking.startsAt >= :today AND booking.status IN (:...placeStates)',
    )
    .setParameters({ serviceIds, placeStates, now, today, tomorrow: new Date(today.getTime() + days(1)) })
    .groupBy('booking.serviceId')
    .getRawMany<Row>();
  const upTo = (count: string | number): number => Math.min(Number(count), MOST);
  return new Map(
    rows.map(({ serviceId, ...counts }) => [
      serviceId,
      { today: upTo(counts.today), requested: upTo(counts.requested) },
    ]),
  );
}
