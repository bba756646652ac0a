import { In, IsNull, MoreThan } from 'typeorm';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Seat } from '../seats/seat.entity';
import { notifySeats } from '../seats/notify-seats';
import { Shift } from './shift.entity';

/** It takes place elsewhere: all who signed up for a shift to come are told. */
export async function notifyAboutPlace(tx: Tx, activityId: string): Promise<void> {
  const where = { activityId, state: 'open', startsAt: MoreThan(clock.now()) } as const;
  const shifts = await tx.find(Shift, { select: { id: true }, where, order: { id: 'ASC' } });
  const live = { shiftId: In(shifts.map(({ id }) => id)), ending: IsNull() };
  const seats =
    shifts.length > 0
      ? await tx.find(Seat, { select: { id: true, shiftId: true }, where: live, order: { id: 'ASC' } })
      : [];
  for (const { id } of shifts) {
    await notifySeats(
      tx,
      'place_changed',
      id,
      seats.filter(({ shiftId }) => shiftId === id).map((seat) => seat.id),
    );
  }
}
