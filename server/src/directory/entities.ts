export { Booking } from './bookings/booking.entity';
export { Favourite } from './services/favourite.entity';
export { Location } from './services/location.entity';
export { Organization } from './services/organization.entity';
export { ServiceAtLocation } from './services/service-at-location.entity';
export { ServiceNotice } from './services/service-notice.entity';
export { ServiceReport } from './services/service-report.entity';
export { WalkingRoute } from './walking/walking-route.entity';
