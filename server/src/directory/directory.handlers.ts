import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { validateNextBatch, type ValidateBatchStep } from './imports/validate-next-batch';
import { importNextBatch, type ImportBatchStep } from './imports/import-next-batch';
import { assignToNearestGrids } from './services/assign-to-nearest-grids';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'directory.validate_batch': ValidateBatchStep;
    'directory.import_batch': ImportBatchStep;
  }
}

export const directoryHandlers = (database: Database) =>
  ({
    'directory.validate_batch': (step) => database.inTransaction((tx) => validateNextBatch(tx, step)),
    'directory.import_batch': (step) => database.inTransaction((tx) => importNextBatch(tx, step)),
    'places.courtyard_moved': ({ communityId }) => assignToNearestGrids(database, communityId),
  }) satisfies Partial<OutboxHandlers>;
