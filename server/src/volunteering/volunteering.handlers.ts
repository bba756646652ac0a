import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { deliverSeatsNews } from './seats/deliver-seats-news';
import type { SeatsNews } from './seats/tell-seats';

export const volunteeringHandlers = (database: Database): OutboxHandlers => ({
  'volunteering.tell_seats': (news: SeatsNews) => database.inTransaction((tx) => deliverSeatsNews(tx, news)),
});
