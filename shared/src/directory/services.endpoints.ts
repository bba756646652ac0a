import { endpoint } from '../endpoint';
import type * as schema from './services.schema';

export const serviceEndpoints = {
  findServices: endpoint<typeof schema.findServices>('GET /api/directory/services'),
  getServiceCard: endpoint<typeof schema.getServiceCard>('GET /api/directory/courtyards/:courtyardId/service-card'),
  addFavourite: endpoint<typeof schema.addFavourite>('PUT /api/directory/services/:id/favourite'),
  removeFavourite: endpoint<typeof schema.removeFavourite>('DELETE /api/directory/services/:id/favourite'),
  reportService: endpoint<typeof schema.reportService>('POST /api/directory/services/:id/reports'),
  getService: endpoint<typeof schema.getService>('GET /api/directory/services/:id'),
};
