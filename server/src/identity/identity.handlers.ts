import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { applyRevokedPermission } from './account/apply-revoked-permission';
import { eraseCancelledPerson } from './account/erase-person';

export const identityHandlers = (database: Database) =>
  ({
    'wechat.authorization_cancelled': (person) => database.inTransaction((tx) => eraseCancelledPerson(tx, person)),
    'wechat.permission_revoked': (revoked) => database.inTransaction((tx) => applyRevokedPermission(tx, revoked)),
  }) satisfies Partial<OutboxHandlers>;
