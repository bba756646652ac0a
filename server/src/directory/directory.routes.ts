import type { Routes } from '../platform/http';
import { addBookingRoutes } from './bookings/bookings.routes';
import { addDeskRoutes } from './desk/desk.routes';
import type { DirectoryDeps } from './directory-deps';
import { addExportRoutes } from './exports/exports.routes';
import { addFindingRoutes } from './finding/finding.routes';
import { addGuideRoutes } from './guides/guides.routes';
import { addImportRoutes } from './imports/imports.routes';
import { addPrintRoutes } from './print/print.routes';
import { addReportRoutes } from './reports/report.routes';

export function addDirectoryRoutes(routes: Routes, deps: DirectoryDeps): void {
  addFindingRoutes(routes, deps);
  addGuideRoutes(routes, deps);
  addReportRoutes(routes);
  addDeskRoutes(routes);
  addImportRoutes(routes, deps);
  addPrintRoutes(routes, deps);
  addExportRoutes(routes, deps);
  addBookingRoutes(routes);
}
