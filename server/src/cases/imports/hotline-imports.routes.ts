import { proposeHotlineColumns } from '@yuanli/shared/cases/hotline-columns';
import { hotlineEndpoints as endpoints } from '@yuanli/shared/cases/hotline.endpoints';
import * as schema from '@yuanli/shared/cases/hotline.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findNicknames } from '../../identity';
import type { Database, Reader } from '../../platform/database';
import type { Routes } from '../../platform/http';
import * as imports from '../../platform/imports';
import { ensureAllowed } from '../../platform/refusal';
import { assertReadable } from '../../platform/sheets';
import { askHotlineColumnsAgain, mapHotlineColumns, titlesAsked } from './hotline-columns';
import { hotlineImport as kind } from './hotline-import';

const importLimits = [{ name: 'import-hotline', seconds: 3_600, perPerson: 60, perAddress: 120 }];

export function addHotlineImportRoutes({ signedIn }: Routes, { database }: { database: Database }): void {
  signedIn.writeWithPrepare(
    endpoints.startHotlineImport,
    schema.startHotlineImport,
    // Who may not import learns nothing of what a file is; what it is not is said at once.
    async (actor, { communityId, file }) => {
      ensureAllowed(await database.read((db) => kind.may(db, actor, communityId)), communityRoles);
      assertReadable(file);
    },
    async (tx, actor, input) => present(tx, await imports.startFileImport(tx, actor, kind, input)),
    { limits: importLimits, fileUpTo: 10_000_000 },
  );
  signedIn.read(endpoints.findHotlineImports, schema.findHotlineImports, async (db, actor, { communityId }) => ({
    items: await presentAll(db, await imports.findFileImports(db, actor, kind, communityId)),
  }));
  signedIn.read(
    endpoints.findHotlineImportProblems,
    schema.findHotlineImportProblems,
    async (db, actor, { id, cursor }) =>
      imports.findImportProblems(db, await imports.loadFileImport(db, actor, kind, id), cursor),
  );
  signedIn.download(
    endpoints.getHotlineImportProblems,
    schema.getHotlineImportProblems,
    (actor, { id }) =>
      database.read(async (db) => imports.writeImportProblems(db, await imports.loadFileImport(db, actor, kind, id))),
    { privateExport: '12345工单里要改的行' },
  );
  signedIn.write(endpoints.mapHotlineColumns, schema.mapHotlineColumns, async (tx, actor, input) =>
    present(tx, await mapHotlineColumns(tx, actor, kind, input)),
  );
  signedIn.write(endpoints.askHotlineColumnsAgain, schema.askHotlineColumnsAgain, async (tx, actor, input) =>
    present(tx, await askHotlineColumnsAgain(tx, actor, kind, input)),
  );
  signedIn.write(endpoints.keepHotlineImport, schema.keepHotlineImport, async (tx, actor, input) =>
    present(tx, await imports.keepFileImport(tx, actor, kind, input)),
  );
  signedIn.write(endpoints.undoHotlineImport, schema.undoHotlineImport, async (tx, actor, { id }) =>
    present(tx, await imports.undoFileImport(tx, actor, kind, id)),
  );
  signedIn.write(endpoints.dropHotlineImport, schema.dropHotlineImport, async (tx, actor, { id }) => {
    await imports.dropFileImport(tx, actor, kind, id);
    return { done: true as const };
  });
}

const present = async (db: Reader, found: imports.FileImport): Promise<schema.HotlineImportReport> =>
  (await presentAll(db, [found]))[0]!;

async function presentAll(db: Reader, found: readonly imports.FileImport[]): Promise<schema.HotlineImportReport[]> {
  const names = await findNicknames(
    db,
    found.map(({ byId }) => byId),
  );
  return found.map((one) => {
    const { fresh = 0, same = 0, undone = 0, left = 0 } = one.figures;
    const titles = titlesAsked(one);
    return {
      ...imports.presentFileImport(one, kind, names.get(one.byId) ?? ''),
      ...{ fresh, same, undone, left },
      head: titles && { titles, proposed: proposeHotlineColumns(titles) },
    };
  });
}
