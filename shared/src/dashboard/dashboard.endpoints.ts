import { endpoint } from '../endpoint';
import type * as schema from './dashboard.schema';

export const dashboardEndpoints = {
  getDashboard: endpoint<typeof schema.getDashboard>('GET /api/dashboard/:placeId'),
  getWorkbook: endpoint<typeof schema.getWorkbook>('GET /api/dashboard/:placeId/workbook'),
  findCounted: endpoint<typeof schema.findCounted>('GET /api/dashboard/:communityId/counted'),
};
