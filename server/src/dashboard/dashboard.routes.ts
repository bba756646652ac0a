import { dashboardEndpoints as endpoints } from '@yuanli/shared/dashboard/dashboard.endpoints';
import * as schema from '@yuanli/shared/dashboard/dashboard.schema';
import { reportEndpoints as reports } from '@yuanli/shared/dashboard/reports.endpoints';
import * as reportSchema from '@yuanli/shared/dashboard/reports.schema';
import type { Database } from '../platform/database';
import type { Routes } from '../platform/http';
import type { DashboardDeps } from './dashboard-deps';
import { findCounted } from './find-counted';
import { getDashboard } from './get-dashboard';
import { getWorkbook } from './make-workbook';
import { findReports, handInReport } from './reports/find-reports';
import { getReportFile } from './reports/make-report-file';
import { getReportForm, setReportForm } from './reports/report-form';

export function addDashboardRoutes({ signedIn }: Routes, deps: DashboardDeps & { database: Database }): void {
  signedIn.read(endpoints.getDashboard, schema.getDashboard, (db, actor, input) =>
    getDashboard(db, actor, input, deps),
  );
  signedIn.read(endpoints.findCounted, schema.findCounted, (db, actor, input) => findCounted(db, actor, input, deps));
  signedIn.download(endpoints.getWorkbook, schema.getWorkbook, (actor, input) =>
    getWorkbook(deps.database, actor, input, deps),
  );

  signedIn.read(reports.findReports, reportSchema.findReports, findReports);
  signedIn.download(reports.getReportFile, reportSchema.getReportFile, (actor, input) =>
    getReportFile(deps.database, actor, input, deps),
  );
  signedIn.write(reports.handInReport, reportSchema.handInReport, handInReport);
  signedIn.read(reports.getReportForm, reportSchema.getReportForm, getReportForm);
  signedIn.write(reports.setReportForm, reportSchema.setReportForm, setReportForm);
}
