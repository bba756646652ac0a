import { rollEndpoints as endpoints } from '@yuanli/shared/places/roll.endpoints';
import * as schema from '@yuanli/shared/places/roll.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Reader } from '../../platform/database';
import type { Routes } from '../../platform/http';
import * as imports from '../../platform/imports';
import { ensureAllowed } from '../../platform/refusal';
import { assertReadable } from '../../platform/sheets';
import type { PlacesDeps } from '../places-deps';
import { addRollHome, changeRollHome, checkRollHome, removeRollHome, undoRollHome } from './correct-home';
import { findRoll, findRollHomesOf, searchRoll } from './find-roll';
import { getRollTemplate } from './get-roll-template';
import { getRollHome, revealRollPhone } from './roll-home';
import { rollImport } from './roll-import';
import { answerRollImport, findRollImportChanges, findRollImports, presentImports } from './roll-imports';

const importLimits = [{ name: 'import-roll', seconds: 3_600, perPerson: 60, perAddress: 120 }];

export function addRollRoutes(routes: Routes, { database, roll }: PlacesDeps): void {
  addHomeRoutes(routes, roll);
  addImportRoutes(routes, { database, roll });
}

function addHomeRoutes({ signedIn }: Routes, roll: PlacesDeps['roll']): void {
  signedIn.read(endpoints.findRoll, schema.findRoll, findRoll);
  signedIn.readRecorded(endpoints.findRollHomes, schema.findRollHomes, (tx, actor, input) =>
    findRollHomesOf(tx, actor, input, roll),
  );
  signedIn.readRecorded(endpoints.searchRoll, schema.searchRoll, (tx, actor, input) =>
    searchRoll(tx, actor, input, roll),
  );
  signedIn.readRecorded(endpoints.getRollHome, schema.getRollHome, (tx, actor, input) =>
    getRollHome(tx, actor, input, roll),
  );
  signedIn.readRecorded(endpoints.revealRollPhone, schema.revealRollPhone, (tx, actor, input) =>
    revealRollPhone(tx, actor, input, roll),
  );
  signedIn.write(endpoints.checkRollHome, schema.checkRollHome, (tx, actor, input) =>
    checkRollHome(tx, actor, input, roll),
  );
  signedIn.write(endpoints.changeRollHome, schema.changeRollHome, (tx, actor, input) =>
    changeRollHome(tx, actor, input, roll),
  );
  signedIn.write(endpoints.addRollHome, schema.addRollHome, (tx, actor, input) => addRollHome(tx, actor, input, roll));
  signedIn.write(endpoints.removeRollHome, schema.removeRollHome, (tx, actor, input) =>
    removeRollHome(tx, actor, input, roll),
  );
  signedIn.write(endpoints.undoRollHome, schema.undoRollHome, (tx, actor, input) =>
    undoRollHome(tx, actor, input, roll),
  );
}

function addImportRoutes({ signedIn }: Routes, { database, roll }: Pick<PlacesDeps, 'database' | 'roll'>): void {
  const kind = rollImport(roll);
  const present = async (db: Reader, found: imports.FileImport) => (await presentImports(db, [found], kind, roll))[0]!;

  signedIn.download(endpoints.getRollTemplate, schema.getRollTemplate, getRollTemplate);
  signedIn.writeWithPrepare(
    endpoints.startRollImport,
    schema.startRollImport,
    // Who may not import learns nothing of what a file is; what it is not is said at once.
    async (actor, { communityId, file }) => {
      ensureAllowed(await database.read((db) => kind.may(db, actor, communityId)), communityRoles);
      assertReadable(file);
    },
    async (tx, actor, input) => present(tx, await imports.startFileImport(tx, actor, kind, input)),
    { limits: importLimits, fileUpTo: 30_000_000 },
  );
  signedIn.read(endpoints.findRollImports, schema.findRollImports, (db, actor, { communityId }) =>
    findRollImports(db, actor, kind, communityId, roll),
  );
  signedIn.read(endpoints.getRollImport, schema.getRollImport, async (db, actor, { id }) =>
    present(db, await imports.loadFileImport(db, actor, kind, id)),
  );
  signedIn.read(endpoints.findRollImportProblems, schema.findRollImportProblems, async (db, actor, { id, cursor }) =>
    imports.findImportProblems(db, await imports.loadFileImport(db, actor, kind, id), cursor),
  );
  signedIn.download(
    endpoints.getRollImportProblems,
    schema.getRollImportProblems,
    (actor, { id }) =>
      database.read(async (db) => imports.writeImportProblems(db, await imports.loadFileImport(db, actor, kind, id))),
    { privateExport: '住户名册里要改的地方' },
  );
  signedIn.readRecorded(endpoints.findRollImportChanges, schema.findRollImportChanges, (tx, actor, input) =>
    findRollImportChanges(tx, actor, kind, input, roll),
  );
  signedIn.write(endpoints.answerRollImport, schema.answerRollImport, async (tx, actor, input) => {
    await answerRollImport(tx, actor, kind, input);
    return present(tx, await imports.loadFileImport(tx, actor, kind, input.id));
  });
  signedIn.write(endpoints.keepRollImport, schema.keepRollImport, async (tx, actor, input) =>
    present(tx, await imports.keepFileImport(tx, actor, kind, input)),
  );
  signedIn.write(endpoints.undoRollImport, schema.undoRollImport, async (tx, actor, { id }) =>
    present(tx, await imports.undoFileImport(tx, actor, kind, id)),
  );
  signedIn.write(endpoints.dropRollImport, schema.dropRollImport, async (tx, actor, { id }) => {
    await imports.dropFileImport(tx, actor, kind, id);
    return { done: true as const };
  });
}
