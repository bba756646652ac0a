import { endpoint } from '../endpoint';
import type * as schema from './directory-desk.schema';

export const directoryDeskEndpoints = {
  findServicesToRun: endpoint<typeof schema.findServicesToRun>('GET /api/directory/services-to-run'),
  getServiceToRun: endpoint<typeof schema.getServiceToRun>('GET /api/directory/services-to-run/:id'),
  makeService: endpoint<typeof schema.makeService>('POST /api/directory/services-to-run'),
  changeService: endpoint<typeof schema.changeService>('PUT /api/directory/services-to-run/:id'),
  checkService: endpoint<typeof schema.checkService>('POST /api/directory/services-to-run/:id/check'),
  closeService: endpoint<typeof schema.closeService>('POST /api/directory/services-to-run/:id/close'),
  reopenService: endpoint<typeof schema.reopenService>('POST /api/directory/services-to-run/:id/reopen'),
  addNotice: endpoint<typeof schema.addNotice>('POST /api/directory/services-to-run/:id/notices'),
  removeNotice: endpoint<typeof schema.removeNotice>('DELETE /api/directory/services-to-run/:id/notices/:noticeId'),
  readOpeningHours: endpoint<typeof schema.readOpeningHours>('GET /api/directory/opening-hours'),
  findGaps: endpoint<typeof schema.findGaps>('GET /api/directory/communities/:communityId/gaps'),
  startImport: endpoint<typeof schema.startImport>('POST /api/directory/communities/:communityId/imports'),
  getImport: endpoint<typeof schema.getImport>('GET /api/directory/imports/:id'),
  findImportProblems: endpoint<typeof schema.findImportProblems>('GET /api/directory/imports/:id/problems'),
  findImports: endpoint<typeof schema.findImports>('GET /api/directory/communities/:communityId/imports'),
  getImportProblems: endpoint<typeof schema.getImportProblems>('GET /api/directory/imports/:id/problems.xlsx'),
  dropImport: endpoint<typeof schema.dropImport>('POST /api/directory/imports/:id/drop'),
  confirmImport: endpoint<typeof schema.confirmImport>('POST /api/directory/imports/:id/confirm'),
  getImportTemplate: endpoint<typeof schema.getImportTemplate>('GET /api/directory/import-template'),
  exportServices: endpoint<typeof schema.exportServices>('GET /api/directory/communities/:communityId/services.xlsx'),
  exportHsds: endpoint<typeof schema.exportHsds>('GET /api/directory/communities/:communityId/hsds.zip'),
};
