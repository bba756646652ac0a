import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { deliverSeatsNews } from './seats/deliver-seats-news';
import type { SeatsNews } from './seats/notify-seats';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'volunteering.notify_seats': SeatsNews;
  }
}

export const volunteeringHandlers = (database: Database) =>
  ({
    'volunteering.notify_seats': (news) => database.inTransaction((tx) => deliverSeatsNews(tx, news)),
  }) satisfies Partial<OutboxHandlers>;
