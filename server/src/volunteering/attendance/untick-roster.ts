import { IsNull } from 'typeorm';
import type * as schema from '@yuanli/shared/volunteering/seats.schema';
import { unuseHold } from '../../holds';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { Shift } from '../activities/shift.entity';
import { type Seat, seatKey } from '../seats/seat.entity';
import { Attendance } from './attendance.entity';
import { loadSeatToRun } from './load-seat-to-run';
import { presentRoster, type RosterRow } from './roster.presenter';
import { untickBlocker } from './untick-blocker';
import { syncTasks } from '../../tasks';
import { minutesTasks, seatTasks } from '../volunteering-tasks';

/** I ticked the wrong person and take it back, before any minutes were confirmed of it. What they scanned themselves stands. */
export async function untickRoster(
  tx: Tx,
  actor: Actor,
  { seatId, what }: schema.UntickRosterInput,
): Promise<RosterRow> {
  const { seat } = await loadSeatToRun(tx, actor, seatId);
  const was = await tx.findOneBy(Attendance, { seatId });
  const isDone = what === 'in' ? await takeBackCheckIn(tx, seat) : await takeBackCheckOut(tx, seat);
  if (!isDone) throw new Refusal(untickBlocker(what, await tx.findOneBy(Attendance, { seatId })) ?? 'seat.changed');
  await recordAudit(tx, actor, 'seat.unticked', seatId, { what, at: was?.[`${what}At`]?.toISOString() ?? null });
  const [row] = await presentRoster(tx, [seat]);
  return row!;
}

/** They never came: the seat is theirs to come to, or to give back, as before. Not of a shift whose seats were given up meanwhile. */
async function takeBackCheckIn(tx: Tx, seat: Seat): Promise<boolean> {
  const open = await tx.update(Shift, { id: seat.shiftId, state: 'open' }, { id: seat.shiftId });
  ensure(open.affected === 1, 'check.called_off');
  const { affected } = await tx.delete(Attendance, {
    seatId: seat.id,
    inWay: 'roster',
    outAt: IsNull(),
    isUnconfirmed: true,
  });
  if (affected !== 1 || !(await unuseHold(tx, seat.holdId, { once: seatKey(seat), expiresAt: null }))) return false;
  await syncTasks(tx, seatTasks, seat.id);
  await syncTasks(tx, minutesTasks, seat.shiftId);
  return true;
}

async function takeBackCheckOut(tx: Tx, { id: seatId }: Seat): Promise<boolean> {
  const still = { outAt: null, outWay: null, isOutLate: false, outById: null };
  const { affected } = await tx.update(Attendance, { seatId, outWay: 'roster', isUnconfirmed: true }, still);
  return affected === 1;
}
