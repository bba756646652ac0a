import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { eraseCancelledPerson } from './erase-cancelled-person';

export const identityHandlers = (database: Database): OutboxHandlers => ({
  'wechat.authorization_cancelled': (payload: { openid: string }) =>
    database.inTransaction((tx) => eraseCancelledPerson(tx, payload as object as { openid: string })),
});
