import { acceptHold, findHolds } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { getSeat, loadMySeat, type SeatAnswer } from './get-seat';
import { lockComingShift } from './load-open-shift';
import { stateOf } from './seat-state';
import { syncTasks } from '../../tasks';
import { seatTasks } from '../volunteering-tasks';

/** I take the seat that became free. After the time to answer it belongs to the next. */
export async function acceptSeat(tx: Tx, actor: Actor, { id }: { id: string }): Promise<SeatAnswer> {
  const { shiftId } = await loadMySeat(tx, actor, id);
  ensure(await lockComingShift(tx, shiftId), 'seat.offer_over');
  const seat = await loadMySeat(tx, actor, id);
  const hold = (await findHolds(tx, [seat.holdId])).get(seat.holdId)!;
  const state = stateOf(seat, hold, clock.now());
  // A second tap after a lost answer: it is theirs already.
  if (state === 'seated') return getSeat(tx, actor, { id });
  ensure(state === 'offered' && (await acceptHold(tx, hold.id, { expiresAt: null })), 'seat.offer_over');
  await syncTasks(tx, seatTasks, id);
  await recordAudit(tx, actor, 'seat.accepted', id);
  return getSeat(tx, actor, { id });
}
