import type { Routes } from '../platform/http';
import { addBookingRoutes } from './bookings/bookings.routes';
import { addDeskRoutes } from './desk/desk.routes';
import type { DirectoryDeps } from './directory-deps';
import { addFindingRoutes } from './finding/finding.routes';
import { addImportRoutes } from './imports/imports.routes';

export function addDirectoryRoutes(routes: Routes, deps: DirectoryDeps): void {
  addFindingRoutes(routes, deps);
  addDeskRoutes(routes);
  addImportRoutes(routes, deps);
  addBookingRoutes(routes);
}
