import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { ServiceImport } from './service-import.entity';

export const presentImport = (found: ServiceImport): schema.GetImportAnswer => ({
  id: found.id,
  fileName: found.fileName,
  state: found.state,
  rows: found.rows,
  done: found.done,
  fresh: found.fresh,
  changed: found.changed,
  same: found.same,
  closed: found.closed,
  badRows: found.badRows,
  failedBecause: found.failedBecause,
  startedAt: found.startedAt,
});
