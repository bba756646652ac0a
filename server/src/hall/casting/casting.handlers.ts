import type { Database } from '../../platform/database';
import type { OutboxHandlers } from '../../platform/outbox';
import { deliverReminders, type Reminders } from './deliver-reminders';
import { deliverUnchecked, type Unchecked } from './deliver-unchecked';

export const castingHandlers = (database: Database): OutboxHandlers => ({
  'hall.remind_voters': (reminders: Reminders, messageId: string) =>
    database.inTransaction((tx) => deliverReminders(tx, reminders, messageId)),
  'hall.notify_unchecked': (unchecked: Unchecked, messageId: string) =>
    database.inTransaction((tx) => deliverUnchecked(tx, unchecked, messageId)),
});
