import { endpoint } from '../endpoint';
import type * as schema from './hotline.schema';

export const hotlineEndpoints = {
  startHotlineImport: endpoint<typeof schema.startHotlineImport>(
    'POST /api/cases/communities/:communityId/hotline-imports',
  ),
  findHotlineImports: endpoint<typeof schema.findHotlineImports>(
    'GET /api/cases/communities/:communityId/hotline-imports',
  ),
  findHotlineImportProblems: endpoint<typeof schema.findHotlineImportProblems>(
    'GET /api/cases/hotline-imports/:id/problems',
  ),
  getHotlineImportProblems: endpoint<typeof schema.getHotlineImportProblems>(
    'GET /api/cases/hotline-imports/:id/problems.xlsx',
  ),
  mapHotlineColumns: endpoint<typeof schema.mapHotlineColumns>('POST /api/cases/hotline-imports/:id/columns'),
  askHotlineColumnsAgain: endpoint<typeof schema.askHotlineColumnsAgain>(
    'POST /api/cases/hotline-imports/:id/columns/again',
  ),
  keepHotlineImport: endpoint<typeof schema.keepHotlineImport>('POST /api/cases/hotline-imports/:id/keep'),
  undoHotlineImport: endpoint<typeof schema.undoHotlineImport>('POST /api/cases/hotline-imports/:id/undo'),
  dropHotlineImport: endpoint<typeof schema.dropHotlineImport>('POST /api/cases/hotline-imports/:id/drop'),
  exportCaseAnswers: endpoint<typeof schema.exportCaseAnswers>('GET /api/cases/communities/:communityId/answers.xlsx'),
};
