import type { Endpoint } from '@yuanli/shared/endpoint';
import type { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

export type SlotsData = AnswerOf<typeof bookingEndpoints.findSlots>;
export type SlotData = SlotsData['items'][number];
export type BookingData = AnswerOf<typeof bookingEndpoints.getBooking>;
