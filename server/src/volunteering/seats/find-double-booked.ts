import { IsNull } from 'typeorm';
import { formatMessageTime } from '../../messages';
import type { Reader } from '../../platform/database';
import { Activity } from '../activities/activity.entity';
import { Seat } from './seat.entity';

/** Of these seats, which are at the same time as another one of the same person; and which other, in words: “巡河”11月21日 14:00. */
export async function findDoubleBooked(
  db: Reader,
  where: { shiftId: string } | { seatIds: readonly string[] },
): Promise<Map<string, string>> {
  if ('seatIds' in where && where.seatIds.length === 0) return new Map();
  const query = db
    .createQueryBuilder(Seat, 'seat')
    .innerJoin(
      Seat,
      'other',
      // Of a live seat `overAt` is its end.
      'other.personId = seat.personId AND other.ending IS NULL AND other.id <> seat.id AND other.startsAt < seat.endsAt AND other.overAt > seat.startsAt',
    )
    .innerJoin(Activity, 'activity', 'activity.id = other.activityId')
    .select('seat.id', 'seatId')
    .addSelect('other.id', 'otherId')
    .addSelect('activity.title', 'title')
    .where({ ending: IsNull() })
    .orderBy('other.id', 'ASC');
  if ('shiftId' in where) query.andWhere('seat.shiftId = :shiftId', where);
  else query.andWhere('seat.id IN (:...seatIds)', where);
  const found = await query.getRawMany<{ seatId: string; otherId: string; title: string }>();
  const times = new Map<string, Date>();
  for (const { otherId } of found) times.set(otherId, (await db.findOneByOrFail(Seat, { id: otherId })).startsAt);
  return new Map(
    found.map(({ seatId, otherId, title }) => [seatId, `“${title}”${formatMessageTime(times.get(otherId)!)}的班次`]),
  );
}
