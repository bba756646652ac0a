import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import { Hold } from '../../holds';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { presentShiftCards } from '../activities/shift-card.presenter';
import { Seat } from '../seats/seat.entity';
import { loadShiftToRun } from './load-shift-to-run';
import { presentRoster } from './roster.presenter';

/** Nobody has to read more of those who gave back. */
const MOST_LATE = 200;

/** Who has a seat in the shift, in the order of signing up, then who gave one back too late: few more than there are seats, so there are no pages. */
export async function getRoster(
  db: Reader,
  actor: Actor,
  { shiftId }: { shiftId: string },
): Promise<schema.GetRosterAnswer> {
  const shift = await loadShiftToRun(db, actor, shiftId);
  const [card] = await presentShiftCards(db, actor, [shift]);
  const seats = await db
    .createQueryBuilder(Seat, 'seat')
    .innerJoin(Hold, 'hold', 'hold.id = seat.holdId')
    .where('seat.shiftId = :shiftId AND hold.state IN (:...states)', { shiftId, states: ['offered', 'held', 'used'] })
    .orderBy('seat.id', 'ASC')
    .getMany();
  seats.push(
    ...(await db.find(Seat, { where: { shiftId, ending: 'given_back_late' }, order: { id: 'ASC' }, take: MOST_LATE })),
  );
  return {
    shift: card!,
    people: await presentRoster(db, seats),
    waiting: card!.waiting,
    can: { tick: true, confirm: true, printSheet: shift.state !== 'cancelled' },
  };
}
