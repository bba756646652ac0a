import type * as schema from '@yuanli/shared/directory/bookings.schema';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { isLive } from './booking-kinds';
import { canCancel } from './booking.policy';
import type { Booking } from './booking.entity';
import { findBookedServices, type BookedService } from './find-booked-services';

export type BookingAnswer = schema.GetBookingAnswer;

/** As the person sees them: however many, each thing about them is asked for once. */
export async function presentBookings(db: Reader, bookings: readonly Booking[]): Promise<BookingAnswer[]> {
  const services = await findBookedServices(
    db,
    bookings.map(({ serviceId }) => serviceId),
  );
  const now = clock.now();
  return bookings.map((booking) => presentBooking(booking, services.get(booking.serviceId)!, now));
}

function presentBooking(
  booking: Booking,
  { service, organizationName, address }: BookedService,
  now: Date,
): BookingAnswer {
  const { id, serviceId, startsAt, endsAt, status, note, reason } = booking;
  const { name: serviceName, phones, latitudeE6, longitudeE6, documents } = service;
  const cancel = canCancel(booking, now);
  return {
    ...{
      id,
      serviceId,
      serviceName,
      organizationName,
      address,
      latitudeE6,
      longitudeE6,
      startsAt,
      endsAt,
      status,
      note,
      reason,
      documents,
    },
    phone: phones[0] ?? null,
    can: { cancel },
    cannotCancelBecause:
      isLive(status) && !cancel && now < endsAt ? '离开始不到1小时，不能在线取消。去不了请打电话告诉对方' : null,
  };
}
