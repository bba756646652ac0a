import { operatorRoles } from '@yuanli/shared/identity/roles';
import { placeImportEndpoints as endpoints } from '@yuanli/shared/places/place-import.endpoints';
import * as schema from '@yuanli/shared/places/place-import.schema';
import type { Reader } from '../../platform/database';
import type { Routes } from '../../platform/http';
import * as imports from '../../platform/imports';
import { ensureAllowed } from '../../platform/refusal';
import { assertReadable } from '../../platform/sheets';
import type { PlacesDeps } from '../places-deps';
import { getPlaceTemplate } from './get-place-template';
import { placeImport } from './place-import';

const limits = [{ name: 'import-places', seconds: 3_600, perPerson: 60, perAddress: 120 }];

export function addPlaceImportRoutes({ signedIn }: Routes, { database, people, roll }: PlacesDeps): void {
  const kind = placeImport({ people });
  const presentAll = async (db: Reader, found: readonly imports.FileImport[]): Promise<schema.PlaceImportAnswer[]> => {
    const names = await roll.findNicknames(
      db,
      found.map(({ byId }) => byId),
    );
    return found.map((one) => ({
      ...imports.presentFileImport(one, kind, names.get(one.byId) ?? ''),
      ...{ fresh: 0, changed: 0, same: 0, closed: 0 },
      ...one.figures,
    }));
  };
  const present = async (db: Reader, found: imports.FileImport) => (await presentAll(db, [found]))[0]!;

  signedIn.download(endpoints.getPlaceTemplate, schema.getPlaceTemplate, getPlaceTemplate);
  signedIn.writeWithPrepare(
    endpoints.startPlaceImport,
    schema.startPlaceImport,
    async (actor, { communityId, file }) => {
      ensureAllowed(await database.read((db) => kind.may(db, actor, communityId)), operatorRoles);
      assertReadable(file);
    },
    async (tx, actor, input) => present(tx, await imports.startFileImport(tx, actor, kind, input)),
    { limits, fileUpTo: 10_000_000 },
  );
  signedIn.read(endpoints.findPlaceImports, schema.findPlaceImports, async (db, actor, { communityId }) => ({
    items: await presentAll(db, await imports.findFileImports(db, actor, kind, communityId)),
  }));
  signedIn.read(endpoints.findPlaceImportProblems, schema.findPlaceImportProblems, async (db, actor, { id, cursor }) =>
    imports.findImportProblems(db, await imports.loadFileImport(db, actor, kind, id), cursor),
  );
  signedIn.download(endpoints.getPlaceImportProblems, schema.getPlaceImportProblems, (actor, { id }) =>
    database.read(async (db) => imports.writeImportProblems(db, await imports.loadFileImport(db, actor, kind, id))),
  );
  signedIn.write(endpoints.keepPlaceImport, schema.keepPlaceImport, async (tx, actor, input) =>
    present(tx, await imports.keepFileImport(tx, actor, kind, input)),
  );
  signedIn.write(endpoints.dropPlaceImport, schema.dropPlaceImport, async (tx, actor, { id }) => {
    await imports.dropFileImport(tx, actor, kind, id);
    return { done: true as const };
  });
}
