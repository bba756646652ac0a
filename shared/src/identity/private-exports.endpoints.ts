import { endpoint } from '../endpoint';
import type * as schema from './private-exports.schema';

export const privateExportEndpoints = {
  findPrivateExports: endpoint<typeof schema.findPrivateExports>('GET /api/identity/private-exports'),
  confirmPrivateExport: endpoint<typeof schema.confirmPrivateExport>('POST /api/identity/private-exports/:id/confirm'),
  refusePrivateExport: endpoint<typeof schema.refusePrivateExport>('POST /api/identity/private-exports/:id/refuse'),
};
