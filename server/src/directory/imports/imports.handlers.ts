import type { Database } from '../../platform/database';
import type { OutboxHandlers } from '../../platform/outbox';
import { checkNextRows, type CheckStep } from './check-next-rows';
import { keepNextRows, type KeepStep } from './keep-next-rows';

export const importHandlers = (database: Database): OutboxHandlers => ({
  'directory.check_import': (step: CheckStep) => database.inTransaction((tx) => checkNextRows(tx, step)),
  'directory.keep_import': (step: KeepStep) => database.inTransaction((tx) => keepNextRows(tx, step)),
});
