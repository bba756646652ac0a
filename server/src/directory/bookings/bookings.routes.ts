import { bookingEndpoints as endpoints } from '@yuanli/shared/directory/bookings.endpoints';
import * as schema from '@yuanli/shared/directory/bookings.schema';
import type { Routes } from '../../platform/http';
import { bookService } from './book-service';
import { cancelBooking } from './cancel-booking';
import { confirmBooking, declineBooking } from './answer-booking';
import { findBookingsOfDay } from './find-bookings-of-day';
import { findMyBookings } from './find-my-bookings';
import { findServicesToServe } from './find-services-to-serve';
import { findSlots } from './find-slots';
import { getBooking } from './get-booking';
import { markCame, markNoShow, undoMark } from './mark-booking';
import { revealBooker } from './reveal-booker';

export function addBookingRoutes({ anyone, signedIn }: Routes): void {
  signedIn.read(endpoints.findMyBookings, schema.findMyBookings, findMyBookings);
  signedIn.read(endpoints.findServicesToServe, schema.findServicesToServe, findServicesToServe);
  signedIn.read(endpoints.getBooking, schema.getBooking, getBooking);
  signedIn.read(endpoints.findBookingsOfDay, schema.findBookingsOfDay, findBookingsOfDay);
  anyone.read(endpoints.findSlots, schema.findSlots, findSlots);

  signedIn.write(endpoints.bookService, schema.bookService, bookService);
  signedIn.write(endpoints.cancelBooking, schema.cancelBooking, cancelBooking);
  signedIn.write(endpoints.confirmBooking, schema.confirmBooking, confirmBooking);
  signedIn.write(endpoints.declineBooking, schema.declineBooking, declineBooking);
  signedIn.write(endpoints.markCame, schema.markCame, markCame);
  signedIn.write(endpoints.markNoShow, schema.markNoShow, markNoShow);
  signedIn.write(endpoints.undoMark, schema.undoMark, undoMark);
  signedIn.write(endpoints.revealBooker, schema.revealBooker, revealBooker);
}
