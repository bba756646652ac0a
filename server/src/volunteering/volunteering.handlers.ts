import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { deliverSeatsNews } from './seats/deliver-seats-news';
import type { SeatsNews } from './seats/notify-seats';

export const volunteeringHandlers = (database: Database): OutboxHandlers => ({
  'volunteering.notify_seats': (news: SeatsNews) => database.inTransaction((tx) => deliverSeatsNews(tx, news)),
});
