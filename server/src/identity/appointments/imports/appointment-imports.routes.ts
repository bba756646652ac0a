import { appointmentImportEndpoints as endpoints } from '@yuanli/shared/identity/appointment-imports.endpoints';
import * as schema from '@yuanli/shared/identity/appointment-imports.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Reader } from '../../../platform/database';
import type { Routes } from '../../../platform/http';
import * as imports from '../../../platform/imports';
import { ensureAllowed } from '../../../platform/refusal';
import { assertReadable } from '../../../platform/sheets';
import type { IdentityDeps } from '../../identity-deps';
import { findNicknames } from '../../people/find-people';
import { appointmentsImport } from './appointments-import';
import { getAppointmentTemplate } from './get-appointment-template';

const importLimits = [{ name: 'import-appointments', seconds: 3_600, perPerson: 60, perAddress: 120 }];

export function addAppointmentImportRoutes({ signedIn }: Routes, deps: IdentityDeps): void {
  const { database } = deps;
  const kind = appointmentsImport(deps);
  const present = async (db: Reader, found: imports.FileImport) => (await presentAll(db, [found], kind))[0]!;

  signedIn.download(endpoints.getAppointmentTemplate, schema.getAppointmentTemplate, getAppointmentTemplate);
  signedIn.writeWithPrepare(
    endpoints.startAppointmentImport,
    schema.startAppointmentImport,
    // Who may not import learns nothing of what a file is; what it is not is said at once.
    async (actor, { communityId, file }) => {
      ensureAllowed(await database.read((db) => kind.may(db, actor, communityId)), communityRoles);
      assertReadable(file);
    },
    async (tx, actor, input) => present(tx, await imports.startFileImport(tx, actor, kind, input)),
    { limits: importLimits, fileUpTo: 5_000_000 },
  );
  signedIn.read(
    endpoints.findAppointmentImports,
    schema.findAppointmentImports,
    async (db, actor, { communityId }) => ({
      items: await presentAll(db, await imports.findFileImports(db, actor, kind, communityId), kind),
    }),
  );
  signedIn.read(
    endpoints.findAppointmentImportProblems,
    schema.findAppointmentImportProblems,
    async (db, actor, { id, cursor }) =>
      imports.findImportProblems(db, await imports.loadFileImport(db, actor, kind, id), cursor),
  );
  signedIn.download(
    endpoints.getAppointmentImportProblems,
    schema.getAppointmentImportProblems,
    (actor, { id }) =>
      database.read(async (db) => imports.writeImportProblems(db, await imports.loadFileImport(db, actor, kind, id))),
    { privateExport: '登记身份里要改的行' },
  );
  signedIn.write(endpoints.keepAppointmentImport, schema.keepAppointmentImport, async (tx, actor, input) =>
    present(tx, await imports.keepFileImport(tx, actor, kind, input)),
  );
  signedIn.write(endpoints.dropAppointmentImport, schema.dropAppointmentImport, async (tx, actor, { id }) => {
    await imports.dropFileImport(tx, actor, kind, id);
    return { done: true as const };
  });
}

async function presentAll(
  db: Reader,
  found: readonly imports.FileImport[],
  kind: imports.ImportKind,
): Promise<schema.AppointmentImportReport[]> {
  const names = await findNicknames(
    db,
    found.map(({ byId }) => byId),
  );
  return found.map((one) => {
    const { fresh = 0, waiting = 0, same = 0 } = one.figures;
    return { ...imports.presentFileImport(one, kind, names.get(one.byId) ?? ''), fresh, waiting, same };
  });
}
