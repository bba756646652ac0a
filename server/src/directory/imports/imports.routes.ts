import { directoryDeskEndpoints as endpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Routes } from '../../platform/http';
import { ensure } from '../../platform/refusal';
import { canRunDirectory } from '../services/service.policy';
import { findImportProblems } from './find-import-problems';
import { getImport } from './get-import';
import { getImportTemplate } from './get-import-template';
import { confirmImport } from './confirm-import';
import { readImportFile } from './read-import-file';
import { startImport } from './start-import';

const importLimits = [{ name: 'import-services', seconds: 3_600, perPerson: 60, perAddress: 120 }];

export function addImportRoutes({ signedIn }: Routes): void {
  signedIn.download(endpoints.getImportTemplate, schema.getImportTemplate, getImportTemplate);
  signedIn.writeWithPrepare(
    endpoints.startImport,
    schema.startImport,
    // Who may not import shall not make us read a large file either; and it is read before the transaction, not in it.
    async (actor, { communityId, file }) => {
      ensure(canRunDirectory(actor, communityId), 'request.not_allowed');
      return readImportFile(file);
    },
    startImport,
    { limits: importLimits, fileUpTo: 30_000_000 },
  );
  signedIn.read(endpoints.getImport, schema.getImport, getImport);
  signedIn.read(endpoints.findImportProblems, schema.findImportProblems, findImportProblems);
  signedIn.write(endpoints.confirmImport, schema.confirmImport, confirmImport);
}
