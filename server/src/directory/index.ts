import type { Job } from '../platform/jobs';
import { remindBookers } from './bookings/remind-bookers.job';
import { purgeOldWalkingRoutes } from './walking/purge-old-walking-routes.job';
export { directorySubjects } from './directory-audit';
export { countOpenServices, countServices } from './services/count-services';
export { exportBookings } from './bookings/export-bookings';
export { exportDirectory } from './reports/export-directory';
export { eraseBooker } from './bookings/erase-booker';
export { eraseReporter } from './reports/erase-reporter';
export { expireBooking } from './bookings/expire-booking';
export { findCalendarWarning } from './hours/find-calendar-warning';
export { addDirectoryRoutes } from './directory.routes';
export { bookingTasks, serviceTasks } from './directory-tasks';
export { directoryHandlers } from './directory.handlers';
export { guidesImport } from './imports/guides-import';
export { servicesImport } from './imports/services-import';
export { openWalkingRoutes } from './walking/open-walking-routes';

export const directoryJobs: Job[] = [remindBookers, purgeOldWalkingRoutes];
