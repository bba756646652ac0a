import type { ServiceAtLocation } from '../services/service-at-location.entity';

/** How a service takes appointments. */
export interface BookingRule {
  openingHours: string;
  slotMinutes: number;
  capacity: number;
  aheadDays: number;
}

/** Null: it takes none. */
export function bookingRuleOf({
  status,
  openingHours,
  slotMinutes,
  slotCapacity,
  bookAheadDays,
}: ServiceAtLocation): BookingRule | null {
  if (
    status === 'closed' ||
    openingHours === null ||
    slotMinutes === null ||
    slotCapacity === null ||
    bookAheadDays === null
  )
    return null;
  return { openingHours, slotMinutes, capacity: slotCapacity, aheadDays: bookAheadDays };
}
