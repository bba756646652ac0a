import type { Job } from '../platform/jobs';
import { remindBookers } from './bookings/remind-bookers.job';

export { Booking } from './bookings/booking.entity';
export { callOffBookings } from './bookings/call-off-bookings';
export { countBookingsToConfirm } from './bookings/count-bookings-to-confirm';
export { exportBookings } from './bookings/export-bookings';
export { findBookingsWaitingFor } from './bookings/find-bookings-waiting-for';
export { forgetBooker } from './bookings/forget-booker';
export { lapseBooking } from './bookings/lapse-booking';
export { addDirectoryRoutes } from './directory.routes';
export { Favourite } from './services/favourite.entity';
export { ImportRow } from './imports/import-row.entity';
export { Location } from './services/location.entity';
export { Organization } from './services/organization.entity';
export { ServiceAtLocation } from './services/service-at-location.entity';
export { ServiceImport } from './imports/service-import.entity';
export { ServiceNotice } from './services/service-notice.entity';
export { ServiceReport } from './services/service-report.entity';
export { WalkingWay } from './walking/walking-way.entity';

export const directoryJobs: Job[] = [remindBookers];
