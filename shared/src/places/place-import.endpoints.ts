import { endpoint } from '../endpoint';
import type * as schema from './place-import.schema';

export const placeImportEndpoints = {
  getPlaceTemplate: endpoint<typeof schema.getPlaceTemplate>('GET /api/places/place-template'),
  startPlaceImport: endpoint<typeof schema.startPlaceImport>('POST /api/places/areas/:communityId/place-imports'),
  findPlaceImports: endpoint<typeof schema.findPlaceImports>('GET /api/places/areas/:communityId/place-imports'),
  findPlaceImportProblems: endpoint<typeof schema.findPlaceImportProblems>(
    'GET /api/places/place-imports/:id/problems',
  ),
  getPlaceImportProblems: endpoint<typeof schema.getPlaceImportProblems>(
    'GET /api/places/place-imports/:id/problems.xlsx',
  ),
  keepPlaceImport: endpoint<typeof schema.keepPlaceImport>('POST /api/places/place-imports/:id/keep'),
  dropPlaceImport: endpoint<typeof schema.dropPlaceImport>('POST /api/places/place-imports/:id/drop'),
};
