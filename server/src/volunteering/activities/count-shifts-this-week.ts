import { Between } from 'typeorm';
import { findPools } from '../../holds';
import { clock, days, fromNow } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { poolOf, Shift } from './shift.entity';

/** No community has more in a week. */
const MOST_LOOKED_AT = 500;

/** Shifts of a community that begin in the next seven days and have a seat left, counted no further than `most`. */
export async function countShiftsThisWeek(db: Reader, communityId: string, most: number): Promise<number> {
  const where = { communityId, state: 'open', startsAt: Between(clock.now(), fromNow(days(7))) } as const;
  const shifts = await db.find(Shift, {
    select: { id: true },
    where,
    order: { startsAt: 'ASC', id: 'ASC' },
    take: MOST_LOOKED_AT,
  });
  const pools = await findPools(
    db,
    shifts.map(({ id }) => poolOf(id)),
  );
  const withSeats = [...pools.values()].filter(({ capacity, taken, waiting }) => waiting === 0 && taken < capacity);
  return Math.min(withSeats.length, most);
}
