import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { deliverReminders, type Reminders } from './casting/deliver-reminders';
import { deliverUnchecked, type Unchecked } from './casting/deliver-unchecked';
import { deliverHallNews, type NewsBatch } from './motions/deliver-hall-news';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'hall.notify_supporters': NewsBatch;
    'hall.remind_voters': Reminders;
    'hall.notify_unchecked': Unchecked;
  }
}

export const hallHandlers = (database: Database) =>
  ({
    'hall.notify_supporters': (batch) => database.inTransaction((tx) => deliverHallNews(tx, batch)),
    'hall.remind_voters': (reminders, messageId) =>
      database.inTransaction((tx) => deliverReminders(tx, reminders, messageId)),
    'hall.notify_unchecked': (unchecked, messageId) =>
      database.inTransaction((tx) => deliverUnchecked(tx, unchecked, messageId)),
  }) satisfies Partial<OutboxHandlers>;
