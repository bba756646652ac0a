import { startOfDay } from '@yuanli/shared/china-time';
import { hasPlace, isLive } from './booking-kinds';
import { cancelUntil, markFrom, phoneUntil } from './booking-times';
import type { Booking } from './booking.entity';

/** What can be done with a booking at a moment, by whom it is for and by who serves. Pure. */

export const canCancel = (booking: Booking, now: Date): boolean =>
  isLive(booking.status) && now <= cancelUntil(booking);

export const canConfirm = ({ status, startsAt }: Booking, now: Date): boolean =>
  status === 'requested' && now < startsAt;

export const canDecline = ({ status, startsAt }: Booking, now: Date): boolean => isLive(status) && now < startsAt;

/** They may be a little early. */
export const canMarkCame = (booking: Booking, now: Date): boolean =>
  booking.status === 'confirmed' && now >= markFrom(booking);

export const canMarkNoShow = ({ status, startsAt }: Booking, now: Date): boolean =>
  status === 'confirmed' && now >= startsAt;

/** A wrong tap, found on the same day. */
export const canUndoMark = ({ status, statusAt }: Booking, now: Date): boolean =>
  (status === 'came' || status === 'no_show') && startOfDay(statusAt).getTime() === startOfDay(now).getTime();

export const canSeePhone = (booking: Booking, now: Date): boolean =>
  hasPlace(booking.status) && now <= phoneUntil(booking);
