import type { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import type { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import type { AnswerOf, ItemOf } from '../platform/net/endpoint-types';

/** A service as the list of its staff shows it, and with all that its form asks for. */
export type ServiceRow = ItemOf<typeof directoryDeskEndpoints.findServicesToRun>;
export type ServiceToRun = AnswerOf<typeof directoryDeskEndpoints.getServiceToRun>;
export type Gaps = AnswerOf<typeof directoryDeskEndpoints.findGaps>;
export type CourtyardGaps = Gaps['courtyards'][number];
export type ImportReport = AnswerOf<typeof directoryDeskEndpoints.getImport>;
export type BookingToServe = ItemOf<typeof bookingEndpoints.findBookingsOfDay>;
export type ServiceToServe = ItemOf<typeof bookingEndpoints.findServicesToServe>;
