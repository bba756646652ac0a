import { placeSubjects } from '../places';
import { subjectsIn } from '../platform/audit';
import { Booking } from './bookings/booking.entity';
import { ServiceAtLocation } from './services/service-at-location.entity';

/** What the lines of the log about the 15-minute circle are about. */
export const directorySubjects = {
  booking: subjectsIn(Booking, { communityId: 'communityId', personId: 'personId' }),
  guide: subjectsIn(ServiceAtLocation, { communityId: 'communityId', title: 'name' }),
  guides: placeSubjects,
  service: subjectsIn(ServiceAtLocation, { communityId: 'communityId', title: 'name' }),
  services: placeSubjects,
};
