import type { BookingState } from '@yuanli/shared/directory/service-states';
import { releaseHold, unuseHold, useHold } from '../../holds';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Booking } from './booking.entity';
import { bookingKey } from './slot-pool';
import { syncTasks } from '../../tasks';
import { bookingTasks } from '../directory-tasks';

type Change = Partial<Pick<Booking, 'reason' | 'remindAt'>>;

/** The one UPDATE that moves a booking on from where it was seen; whoever comes second is told that it has changed. */
export async function moveBooking(tx: Tx, { id, status }: Booking, to: BookingState, set: Change = {}): Promise<void> {
  const { affected } = await tx.update(Booking, { id, status }, { ...set, status: to, statusAt: clock.now() });
  ensure(affected === 1, 'booking.already_ended');
  await syncTasks(tx, bookingTasks, id);
}

/** It does not take place: a neighbour can have the time. */
export async function giveBackPlace(
  tx: Tx,
  booking: Booking,
  to: 'cancelled' | 'declined' | 'lapsed',
  reason: string | null = null,
): Promise<void> {
  await moveBooking(tx, booking, to, { reason, remindAt: null });
  assertInStep((await releaseHold(tx, booking.holdId)).released, booking);
}

/** The time is over, and so is the place. */
export async function usePlace(tx: Tx, booking: Booking, to: 'came' | 'no_show'): Promise<void> {
  await moveBooking(tx, booking, to, { remindAt: null });
  assertInStep(await useHold(tx, booking.holdId), booking);
}

/** As if nobody had said who came. */
export async function unusePlace(tx: Tx, booking: Booking): Promise<void> {
  await moveBooking(tx, booking, 'confirmed');
  assertInStep(await unuseHold(tx, booking.holdId, { once: bookingKey(booking), expiresAt: null }), booking);
}

/** The place ends with the booking and in no other way. */
function assertInStep(isDone: boolean, { id }: Booking): void {
  if (!isDone) throw new Error(`booking ${id} is out of step with its place`);
}
