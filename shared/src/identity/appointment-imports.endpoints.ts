import { endpoint } from '../endpoint';
import type * as schema from './appointment-imports.schema';

export const appointmentImportEndpoints = {
  getAppointmentTemplate: endpoint<typeof schema.getAppointmentTemplate>('GET /api/identity/appointment-template'),
  startAppointmentImport: endpoint<typeof schema.startAppointmentImport>(
    'POST /api/identity/communities/:communityId/appointment-imports',
  ),
  findAppointmentImports: endpoint<typeof schema.findAppointmentImports>(
    'GET /api/identity/communities/:communityId/appointment-imports',
  ),
  findAppointmentImportProblems: endpoint<typeof schema.findAppointmentImportProblems>(
    'GET /api/identity/appointment-imports/:id/problems',
  ),
  getAppointmentImportProblems: endpoint<typeof schema.getAppointmentImportProblems>(
    'GET /api/identity/appointment-imports/:id/problems.xlsx',
  ),
  keepAppointmentImport: endpoint<typeof schema.keepAppointmentImport>(
    'POST /api/identity/appointment-imports/:id/keep',
  ),
  dropAppointmentImport: endpoint<typeof schema.dropAppointmentImport>(
    'POST /api/identity/appointment-imports/:id/drop',
  ),
};
