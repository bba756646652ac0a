import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { guideImportEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Reader } from '../../platform/database';
import type { Routes } from '../../platform/http';
import * as imports from '../../platform/imports';
import { ensureAllowed } from '../../platform/refusal';
import { assertReadable } from '../../platform/sheets';
import { findNicknames } from '../../identity';
import type { DirectoryDeps } from '../directory-deps';
import { canRunDirectory } from '../services/service.policy';
import { getGuideTemplate } from './get-guide-template';
import { getImportTemplate } from './get-import-template';
import { guidesImport } from './guides-import';
import { servicesImport } from './services-import';

interface FilesOfKind {
  kind: imports.ImportKind;
  endpoints: Pick<typeof directoryDeskEndpoints, keyof typeof guideImportEndpoints>;
  getTemplate: typeof getImportTemplate;
}

export function addImportRoutes(routes: Routes, deps: Pick<DirectoryDeps, 'database'>): void {
  addRoutesOf(routes, deps, {
    kind: servicesImport,
    endpoints: directoryDeskEndpoints,
    getTemplate: getImportTemplate,
  });
  addRoutesOf(routes, deps, { kind: guidesImport, endpoints: guideImportEndpoints, getTemplate: getGuideTemplate });
}

/** Files of services and files of guides come in by the same steps. */
function addRoutesOf(
  { signedIn }: Routes,
  { database }: Pick<DirectoryDeps, 'database'>,
  { kind, endpoints, getTemplate }: FilesOfKind,
): void {
  const present = async (db: Reader, found: imports.FileImport) => (await presentAll(db, kind, [found]))[0]!;
  const importLimits = [{ name: `import-${kind.kind}`, seconds: 3_600, perPerson: 60, perAddress: 120 }];
  signedIn.download(endpoints.getImportTemplate, schema.getImportTemplate, getTemplate);
  signedIn.writeWithPrepare(
    endpoints.startImport,
    schema.startImport,
    // Who may not import learns nothing of what a file is; what it is not is said at once.
    async (actor, { communityId, file }) => {
      ensureAllowed(canRunDirectory(actor, communityId), communityRoles);
      assertReadable(file);
    },
    async (tx, actor, input) => present(tx, await imports.startFileImport(tx, actor, kind, input)),
    { limits: importLimits, fileUpTo: 30_000_000 },
  );
  signedIn.read(endpoints.findImports, schema.findImports, async (db, actor, { communityId }) => ({
    items: await presentAll(db, kind, await imports.findFileImports(db, actor, kind, communityId)),
  }));
  signedIn.read(endpoints.getImport, schema.getImport, async (db, actor, { id }) =>
    present(db, await imports.loadFileImport(db, actor, kind, id)),
  );
  signedIn.read(endpoints.findImportProblems, schema.findImportProblems, async (db, actor, { id, cursor }) =>
    imports.findImportProblems(db, await imports.loadFileImport(db, actor, kind, id), cursor),
  );
  signedIn.download(endpoints.getImportProblems, schema.getImportProblems, (actor, { id }) =>
    database.read(async (db) => imports.writeImportProblems(db, await imports.loadFileImport(db, actor, kind, id))),
  );
  signedIn.write(endpoints.confirmImport, schema.confirmImport, async (tx, actor, input) =>
    present(tx, await imports.keepFileImport(tx, actor, kind, input)),
  );
  signedIn.write(endpoints.dropImport, schema.dropImport, async (tx, actor, { id }) => {
    await imports.dropFileImport(tx, actor, kind, id);
    return { done: true as const };
  });
}

async function presentAll(
  db: Reader,
  kind: imports.ImportKind,
  found: readonly imports.FileImport[],
): Promise<schema.GetImportAnswer[]> {
  const names = await findNicknames(
    db,
    found.map(({ byId }) => byId),
  );
  return found
    .map((one) => imports.presentFileImport(one, kind, names.get(one.byId) ?? ''))
    .map((base, at) => {
      const { fresh = 0, changed = 0, same = 0, closed = 0 } = found[at]!.figures;
      return { ...base, fresh, changed, same, closed };
    });
}
