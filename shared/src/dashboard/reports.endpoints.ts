import { endpoint } from '../endpoint';
import type * as schema from './reports.schema';

export const reportEndpoints = {
  findReports: endpoint<typeof schema.findReports>('GET /api/reports/:communityId'),
  getReportFile: endpoint<typeof schema.getReportFile>('GET /api/reports/:placeId/:month/file'),
  handInReport: endpoint<typeof schema.handInReport>('POST /api/reports/:id/hand-in'),
  getReportForm: endpoint<typeof schema.getReportForm>('GET /api/reports/:placeId/form'),
  setReportForm: endpoint<typeof schema.setReportForm>('PUT /api/reports/:placeId/form'),
};
