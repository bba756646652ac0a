import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { checkNextRows, type CheckStep } from './imports/check-next-rows';
import { keepNextRows, type KeepStep } from './imports/keep-next-rows';
import { followCourtyards } from './services/follow-courtyards';

export const directoryHandlers = (database: Database): OutboxHandlers => ({
  'directory.check_import': (step: CheckStep) => database.inTransaction((tx) => checkNextRows(tx, step)),
  'directory.keep_import': (step: KeepStep) => database.inTransaction((tx) => keepNextRows(tx, step)),
  'places.courtyard_moved': ({ communityId }: { communityId: string }) => followCourtyards(database, communityId),
});
