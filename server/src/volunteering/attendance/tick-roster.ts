import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { timeOfTick } from './check-times';
import { recordCheckIn, recordCheckOut, type Check } from './record-check';
import { loadSeatToRun } from './load-seat-to-run';
import { presentRoster, type RosterRow } from './roster.presenter';

/** The other way: I saw that they came, or went, and tick it. So a forgotten check-out is closed, with its time. */
export async function tickRoster(
  tx: Tx,
  actor: Actor,
  { seatId, what, at }: schema.TickRosterInput,
): Promise<RosterRow> {
  const { seat, activity } = await loadSeatToRun(tx, actor, seatId);
  const check: Check = { at: timeOfTick(seat, at), way: 'roster', isLate: false, metresAway: null };
  if (what === 'in') await recordCheckIn(tx, actor, seat, activity, check);
  else await recordCheckOut(tx, actor, seat, check);
  const [row] = await presentRoster(tx, [seat]);
  return row!;
}
