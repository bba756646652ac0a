import { And, In, LessThan, MoreThan, MoreThanOrEqual } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { lockService } from '../services/load-service';
import { liveStates } from './booking-kinds';
import { Booking } from './booking.entity';
import { lockBooking } from './load-booking';
import { closeAsDeclined } from './close-as-declined';

interface CallOff {
  serviceId: string;
  /** What those who booked read, at most 60 characters. */
  reason: string;
  /** Only what begins in this time: `until` is the first moment after it. */
  from?: Date;
  until?: Date;
}

/** The place closes, for good or for some days: whoever booked for that time need not come and is told why. */
export async function callOffBookings(
  tx: Tx,
  actor: Actor,
  { serviceId, reason, from, until }: CallOff,
): Promise<void> {
  // Whoever books at this moment is either found below, or finds the place closed.
  await lockService(tx, serviceId);
  const startsAt = And(
    MoreThan(clock.now()),
    ...(from ? [MoreThanOrEqual(from)] : []),
    ...(until ? [LessThan(until)] : []),
  );
  const coming = await tx.find(Booking, {
    select: { id: true },
    where: { serviceId, startsAt, status: In(liveStates) },
    order: { id: 'ASC' },
  });
  for (const { id } of coming) {
    await lockBooking(tx, id);
    const booking = await tx.findOneBy(Booking, { id, status: In(liveStates) });
    if (booking) await closeAsDeclined(tx, actor, booking, reason);
  }
}
