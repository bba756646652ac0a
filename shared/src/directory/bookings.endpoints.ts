import { endpoint } from '../endpoint';
import type * as schema from './bookings.schema';

export const bookingEndpoints = {
  findSlots: endpoint<typeof schema.findSlots>('GET /api/directory/services/:serviceId/slots'),
  bookService: endpoint<typeof schema.bookService>('POST /api/directory/services/:serviceId/bookings'),
  findBookingsOfDay: endpoint<typeof schema.findBookingsOfDay>('GET /api/directory/services/:serviceId/bookings'),
  findMyBookings: endpoint<typeof schema.findMyBookings>('GET /api/directory/bookings/mine'),
  findServicesToServe: endpoint<typeof schema.findServicesToServe>('GET /api/directory/bookings/to-serve'),
  getBooking: endpoint<typeof schema.getBooking>('GET /api/directory/bookings/:id'),
  cancelBooking: endpoint<typeof schema.cancelBooking>('POST /api/directory/bookings/:id/cancel'),
  confirmBooking: endpoint<typeof schema.confirmBooking>('POST /api/directory/bookings/:id/confirm'),
  declineBooking: endpoint<typeof schema.declineBooking>('POST /api/directory/bookings/:id/decline'),
  markCame: endpoint<typeof schema.markCame>('POST /api/directory/bookings/:id/came'),
  markNoShow: endpoint<typeof schema.markNoShow>('POST /api/directory/bookings/:id/no-show'),
  undoMark: endpoint<typeof schema.undoMark>('POST /api/directory/bookings/:id/undo'),
  revealBooker: endpoint<typeof schema.revealBooker>('POST /api/directory/bookings/:id/reveal'),
};
