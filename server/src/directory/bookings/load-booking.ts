import type { Actor } from '../../platform/actor';
import { lockRow, type Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { canServeBookings } from '../services/service.policy';
import { Booking } from './booking.entity';

/** Mine, or booking.not_found. */
export async function loadMyBooking(db: Tx, { personId }: Actor, id: string): Promise<Booking> {
  const booking = await db.findOneBy(Booking, { id, personId });
  ensure(booking, 'booking.not_found');
  return booking;
}

/** At a service this person looks after, or booking.not_found. */
export async function loadBookingToServe(db: Tx, actor: Actor, id: string): Promise<Booking> {
  const booking = await db.findOneBy(Booking, { id });
  const service = booking && (await db.findOneByOrFail(ServiceAtLocation, { id: booking.serviceId }));
  ensure(service && canServeBookings(actor, service), 'booking.not_found');
  return booking;
}

/** From here to the end of the transaction nobody else changes it. */
export async function lockBooking(tx: Tx, id: string): Promise<void> {
  await lockRow(tx, Booking, { id });
}
