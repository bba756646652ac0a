import { placesEndpoints as endpoints } from '@yuanli/shared/places/places.endpoints';
import * as schema from '@yuanli/shared/places/places.schema';
import type { Routes } from '../platform/http';
import { getCourtyard } from './courtyard-place';
import { findBuildings } from './find-buildings';
import { findCourtyards } from './find-courtyards';
import { findHouseholds } from './find-households';
import { getPlate } from './get-plate';
import { getPlateImage, type PlateDeps } from './get-plate-image';
import { getRollTemplate } from './get-roll-template';
import { assertCanImportRoll, importRoll } from './import-roll';
import { readRoll } from './read-roll';
import { setCourtyardSpot } from './set-courtyard-spot';

export type PlacesDeps = PlateDeps;

const importLimits = [{ name: 'import-roll', seconds: 3_600, perPerson: 60, perAddress: 120 }];

export function addPlacesRoutes({ anyone, signedIn }: Routes, deps: PlacesDeps): void {
  anyone.read(endpoints.getPlate, schema.getPlate, (db, _actor, input) => getPlate(db, input));
  anyone.read(endpoints.getCourtyard, schema.getCourtyard, (db, _actor, { id }) => getCourtyard(db, id));
  anyone.read(endpoints.findCourtyards, schema.findCourtyards, (db, _actor, input) => findCourtyards(db, input));
  signedIn.read(endpoints.findBuildings, schema.findBuildings, (db, _actor, input) => findBuildings(db, input));
  signedIn.read(endpoints.findHouseholds, schema.findHouseholds, (db, _actor, input) => findHouseholds(db, input));
  signedIn.write(endpoints.setCourtyardSpot, schema.setCourtyardSpot, setCourtyardSpot);
  signedIn.download(endpoints.getPlateImage, schema.getPlateImage, (actor, input) => getPlateImage(deps, actor, input));
  signedIn.download(endpoints.getRollTemplate, schema.getRollTemplate, getRollTemplate);
  signedIn.writeWithPrepare(
    endpoints.importRoll,
    schema.importRoll,
    // Who may not import shall not make us read a large file either; and it is read before the transaction, not in it.
    async (actor, { communityId, file }) => {
      await deps.database.read((db) => assertCanImportRoll(db, actor, communityId));
      return readRoll(file);
    },
    importRoll,
    { limits: importLimits, fileUpTo: 5_000_000 },
  );
}
