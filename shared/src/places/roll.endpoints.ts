import { endpoint } from '../endpoint';
import type * as schema from './roll.schema';

export const rollEndpoints = {
  findRoll: endpoint<typeof schema.findRoll>('GET /api/places/communities/:communityId/roll'),
  searchRoll: endpoint<typeof schema.searchRoll>('GET /api/places/communities/:communityId/roll-homes'),
  findRollHomes: endpoint<typeof schema.findRollHomes>('GET /api/places/buildings/:buildingId/roll-homes'),
  getRollHome: endpoint<typeof schema.getRollHome>('GET /api/places/roll-homes/:id'),
  revealRollPhone: endpoint<typeof schema.revealRollPhone>('GET /api/places/roll-homes/:id/members/:memberId/phone'),
  checkRollHome: endpoint<typeof schema.checkRollHome>('POST /api/places/roll-homes/:id/check'),
  changeRollHome: endpoint<typeof schema.changeRollHome>('PUT /api/places/roll-homes/:id'),
  addRollHome: endpoint<typeof schema.addRollHome>('POST /api/places/courtyards/:courtyardId/roll-homes'),
  removeRollHome: endpoint<typeof schema.removeRollHome>('POST /api/places/roll-homes/:id/remove'),
  undoRollHome: endpoint<typeof schema.undoRollHome>('POST /api/places/roll-homes/:id/undo'),

  getRollTemplate: endpoint<typeof schema.getRollTemplate>('GET /api/places/roll-template'),
  startRollImport: endpoint<typeof schema.startRollImport>('POST /api/places/communities/:communityId/roll-imports'),
  findRollImports: endpoint<typeof schema.findRollImports>('GET /api/places/communities/:communityId/roll-imports'),
  getRollImport: endpoint<typeof schema.getRollImport>('GET /api/places/roll-imports/:id'),
  findRollImportProblems: endpoint<typeof schema.findRollImportProblems>('GET /api/places/roll-imports/:id/problems'),
  getRollImportProblems: endpoint<typeof schema.getRollImportProblems>(
    'GET /api/places/roll-imports/:id/problems.xlsx',
  ),
  findRollImportChanges: endpoint<typeof schema.findRollImportChanges>('GET /api/places/roll-imports/:id/changes'),
  answerRollImport: endpoint<typeof schema.answerRollImport>('POST /api/places/roll-imports/:id/answer'),
  keepRollImport: endpoint<typeof schema.keepRollImport>('POST /api/places/roll-imports/:id/keep'),
  undoRollImport: endpoint<typeof schema.undoRollImport>('POST /api/places/roll-imports/:id/undo'),
  dropRollImport: endpoint<typeof schema.dropRollImport>('POST /api/places/roll-imports/:id/drop'),
};
