import { directoryDeskEndpoints as endpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Routes } from '../../platform/http';
import type { DirectoryDeps } from '../directory-deps';
import { exportServices } from './export-services';
import { exportHsds } from './hsds/export-hsds';

const exportLimits = [{ name: 'export-services', seconds: 3_600, perPerson: 60, perAddress: 120 }];

export function addExportRoutes({ signedIn }: Routes, { database }: DirectoryDeps): void {
  signedIn.download(
    endpoints.exportServices,
    schema.exportServices,
    (actor, input) => exportServices(database, actor, input),
    { limits: exportLimits },
  );
  signedIn.download(endpoints.exportHsds, schema.exportHsds, (actor, input) => exportHsds(database, actor, input), {
    limits: exportLimits,
  });
}
