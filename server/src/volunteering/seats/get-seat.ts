import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { presentSeats } from './present-seats';
import { Seat } from './seat.entity';
import type { SeatAnswer } from './seat.presenter';

export type { SeatAnswer };

/** One of my own sign-ups; anybody else's does not exist (seat.not_found). */
export async function loadMySeat(db: Tx, { personId }: Actor, id: string): Promise<Seat> {
  const seat = await db.findOneBy(Seat, { id, personId });
  ensure(seat, 'seat.not_found');
  return seat;
}

/** One of my sign-ups, with what I can do about it now. */
export async function getSeat(db: Tx, actor: Actor, { id }: { id: string }): Promise<SeatAnswer> {
  const [answer] = await presentSeats(db, actor, [await loadMySeat(db, actor, id)]);
  return answer!;
}

/** My sign-up for the shift whose code I scanned; if I signed up again after giving it back, the last. */
export async function getMySeatInShift(db: Tx, actor: Actor, { shiftId }: { shiftId: string }): Promise<SeatAnswer> {
  const seat = await db.findOne(Seat, { where: { shiftId, personId: actor.personId }, order: { id: 'DESC' } });
  ensure(seat, 'seat.not_found');
  const [answer] = await presentSeats(db, actor, [seat]);
  return answer!;
}
