import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { validateNextBatch, type ValidateBatchStep } from './imports/validate-next-batch';
import { importNextBatch, type ImportBatchStep } from './imports/import-next-batch';
import { followCourtyards } from './services/follow-courtyards';

export const directoryHandlers = (database: Database): OutboxHandlers => ({
  'directory.validate_batch': (step: ValidateBatchStep) => database.inTransaction((tx) => validateNextBatch(tx, step)),
  'directory.import_batch': (step: ImportBatchStep) => database.inTransaction((tx) => importNextBatch(tx, step)),
  'places.courtyard_moved': ({ communityId }: { communityId: string }) => followCourtyards(database, communityId),
});
