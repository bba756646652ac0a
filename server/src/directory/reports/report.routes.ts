import { serviceEndpoints as endpoints } from '@yuanli/shared/directory/services.endpoints';
import * as schema from '@yuanli/shared/directory/services.schema';
import type { Routes } from '../../platform/http';
import { reportService } from './report-service';

/** Far more than anyone walks past in an hour. */
const reporting = { limits: [{ name: 'service-report', seconds: 3600, perPerson: 30, perAddress: 600 }] };

export function addReportRoutes({ signedIn }: Routes): void {
  signedIn.write(endpoints.reportService, schema.reportService, reportService, reporting);
}
