import type { Database } from '../platform/database';
import type { OutboxHandlers } from '../platform/outbox';
import { assignToNearestGrids } from './services/assign-to-nearest-grids';

export const directoryHandlers = (database: Database) =>
  ({
    'places.courtyard_moved': ({ communityId }) => assignToNearestGrids(database, communityId),
  }) satisfies Partial<OutboxHandlers>;
