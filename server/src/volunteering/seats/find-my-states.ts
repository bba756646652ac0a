import { In, IsNull } from 'typeorm';
import type { SeatState } from '@yuanli/shared/volunteering/seat-states';
import { findHolds } from '../../holds';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { stateOf } from './seat-state';
import { Seat } from './seat.entity';

/** How someone stands in these shifts, by shift; those they gave up are not among them. */
export async function findMyStates(
  db: Tx,
  personId: string,
  shiftIds: readonly string[],
): Promise<Map<string, SeatState>> {
  const seats = await db.findBy(Seat, { shiftId: In([...shiftIds]), personId, ending: IsNull() });
  const holds = await findHolds(
    db,
    seats.map(({ holdId }) => holdId),
  );
  const now = clock.now();
  return new Map(seats.map((seat) => [seat.shiftId, stateOf(seat, holds.need(seat.holdId), now)]));
}
