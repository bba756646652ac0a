import type { Booking } from './booking.entity';

/** The places of one slot of a service. */
export const poolOf = ({ serviceId, startsAt }: Pick<Booking, 'serviceId' | 'startsAt'>): string =>
  `slot:${serviceId}:${startsAt.toISOString()}`;

/** Nobody has two places at one moment, at whatever services. */
export const bookingKey = ({ personId, startsAt }: Pick<Booking, 'personId' | 'startsAt'>): string =>
  `booking:${personId}:${startsAt.toISOString()}`;
