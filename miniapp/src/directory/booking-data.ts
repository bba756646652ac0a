import type { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import type { AnswerOf } from '../platform/net/endpoint-types';

export type SlotsData = AnswerOf<typeof bookingEndpoints.findSlots>;
export type SlotData = SlotsData['items'][number];
export type BookingData = AnswerOf<typeof bookingEndpoints.getBooking>;
