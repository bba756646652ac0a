import { endpoint } from '../endpoint';
import type * as desk from './directory-desk.schema';
import type * as schema from './guides.schema';

export const guideEndpoints = {
  findGuides: endpoint<typeof schema.findGuides>('GET /api/directory/communities/:communityId/guides'),
  getGuide: endpoint<typeof schema.getGuide>('GET /api/directory/guides/:id'),
  getGuideSheet: endpoint<typeof schema.getGuideSheet>('GET /api/directory/guides/:id/sheet'),
  getGuideToRun: endpoint<typeof schema.getGuideToRun>('GET /api/directory/guides-to-run/:id'),
  makeGuide: endpoint<typeof schema.makeGuide>('POST /api/directory/guides-to-run'),
  changeGuide: endpoint<typeof schema.changeGuide>('PUT /api/directory/guides-to-run/:id'),
};

/** Files of guides come in as files of services do. */
export const guideImportEndpoints = {
  startImport: endpoint<typeof desk.startImport>('POST /api/directory/communities/:communityId/guide-imports'),
  getImport: endpoint<typeof desk.getImport>('GET /api/directory/guide-imports/:id'),
  findImportProblems: endpoint<typeof desk.findImportProblems>('GET /api/directory/guide-imports/:id/problems'),
  findImports: endpoint<typeof desk.findImports>('GET /api/directory/communities/:communityId/guide-imports'),
  getImportProblems: endpoint<typeof desk.getImportProblems>('GET /api/directory/guide-imports/:id/problems.xlsx'),
  dropImport: endpoint<typeof desk.dropImport>('POST /api/directory/guide-imports/:id/drop'),
  confirmImport: endpoint<typeof desk.confirmImport>('POST /api/directory/guide-imports/:id/confirm'),
  getImportTemplate: endpoint<typeof desk.getImportTemplate>('GET /api/directory/guide-import-template'),
};
