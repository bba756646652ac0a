import type { Reader } from '../../platform/database';
import { Booking } from './booking.entity';
import { findBookedServices } from './find-booked-services';

/** All that is kept about a person's bookings, for the person. */
export async function exportBookings(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const booked = await db.find(Booking, { where: { personId }, order: { id: 'ASC' } });
  const services = await findBookedServices(
    db,
    booked.map(({ serviceId }) => serviceId),
  );
  return {
    bookings: booked.map(({ serviceId, startsAt, endsAt, status, note, reason, createdAt }) => ({
      service: services.get(serviceId)?.service.name ?? '',
      ...{ startsAt, endsAt, status, note, reason, createdAt },
    })),
  };
}
