import { Between } from 'typeorm';
import { clock, days, fromNow } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Shift } from './shift.entity';

/** Shifts of a community that begin in the next seven days, counted no further than `most`. */
export async function countShiftsThisWeek(db: Tx, communityId: string, most: number): Promise<number> {
  const where = { communityId, state: 'open', startsAt: Between(clock.now(), fromNow(days(7))) } as const;
  return (await db.find(Shift, { select: { id: true }, where, order: { startsAt: 'ASC' }, take: most })).length;
}
