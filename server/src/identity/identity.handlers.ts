import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { eraseCancelledPerson } from './account/erase-person';

export const identityHandlers = (database: Database) =>
  ({
    'wechat.authorization_cancelled': (person) => database.inTransaction((tx) => eraseCancelledPerson(tx, person)),
  }) satisfies Partial<OutboxHandlers>;
