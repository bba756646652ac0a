import type { Reader } from '../../platform/database';
import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import { Hold, type HoldState } from '../../holds';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { readTimeCursor, writeTimeCursor, PAGE_SIZE, page } from '../../platform/list';
import { presentSeats } from './present-seats';
import { Seat } from './seat.entity';

const STATES: Record<'upcoming' | 'waiting', HoldState[]> = {
  upcoming: ['held', 'used'],
  waiting: ['waiting', 'offered'],
};

/** Where I am expected, the next first; where I wait; where I was, or would have been, the latest first. */
export async function findMySeats(
  db: Reader,
  actor: Actor,
  { view, cursor }: schema.FindMySeatsInput,
): Promise<schema.FindMySeatsAnswer> {
  const after = readTimeCursor(cursor);
  // One's own shifts do not overlap, so they end in the order they begin, and one index serves all three.
  const [step, direction] = view === 'past' ? (['<', 'DESC'] as const) : (['>', 'ASC'] as const);
  const query = db
    .createQueryBuilder(Seat, 'seat')
    .where('seat.personId = :me', { me: actor.personId })
    .andWhere(`seat.overAt ${view === 'past' ? '<=' : '>'} :now`, { now: clock.now() })
    .orderBy('seat.overAt', direction)
    .addOrderBy('seat.id', direction)
    .limit(PAGE_SIZE + 1);
  if (view !== 'past')
    query.innerJoin(Hold, 'hold', 'hold.id = seat.holdId AND hold.state IN (:...states)', { states: STATES[view] });
  if (after)
    query.andWhere(`seat.overAt ${step}= :at AND (seat.overAt ${step} :at OR seat.id ${step} :id)`, { ...after });
  const rows = await query.getMany();
  const { items, nextCursor } = page(rows, (last) => writeTimeCursor(last.overAt, last.id));
  return {
    items: await presentSeats(db, actor, items),
    nextCursor,
  };
}
