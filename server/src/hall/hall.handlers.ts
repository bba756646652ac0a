import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { castingHandlers } from './casting/casting.handlers';
import { deliverHallNews, type NewsBatch } from './motions/deliver-hall-news';

export const hallHandlers = (database: Database): OutboxHandlers => ({
  ...castingHandlers(database),
  'hall.notify_supporters': (batch: NewsBatch) => database.inTransaction((tx) => deliverHallNews(tx, batch)),
});
