import { endpoint } from '../endpoint';
import type * as schema from './places.schema';

export const placesEndpoints = {
  getPlate: endpoint<typeof schema.getPlate>('GET /api/places/plates/:code'),
  getCourtyard: endpoint<typeof schema.getCourtyard>('GET /api/places/courtyards/:id'),
  findCourtyards: endpoint<typeof schema.findCourtyards>('GET /api/places/courtyards'),
  setCourtyardSpot: endpoint<typeof schema.setCourtyardSpot>('PUT /api/places/courtyards/:id/spot'),
  findBuildings: endpoint<typeof schema.findBuildings>('GET /api/places/courtyards/:courtyardId/buildings'),
  findHouseholds: endpoint<typeof schema.findHouseholds>('GET /api/places/buildings/:buildingId/households'),
  getPlateImage: endpoint<typeof schema.getPlateImage>('GET /api/places/courtyards/:id/plate-image'),
  findPlates: endpoint<typeof schema.findPlates>('GET /api/places/communities/:communityId/plates'),
  getPlateSheets: endpoint<typeof schema.getPlateSheets>('GET /api/places/communities/:communityId/plate-sheets'),
};
