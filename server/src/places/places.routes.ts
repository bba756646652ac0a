import { placesEndpoints as endpoints } from '@yuanli/shared/places/places.endpoints';
import * as schema from '@yuanli/shared/places/places.schema';
import type { Routes } from '../platform/http';
import { getRemainingCourtyard } from './courtyard-place';
import { findBuildings } from './find-buildings';
import { findCourtyards } from './find-courtyards';
import { findHouseholds } from './find-households';
import { getPlate } from './get-plate';
import { getPlateImage } from './get-plate-image';
import { findPlates, getPlateSheets } from './plates/plate-sheets';
import { addPlaceImportRoutes } from './file/place-import.routes';
import type { PlacesDeps } from './places-deps';
import { addRollRoutes } from './roll/roll.routes';
import { addPlaceTreeRoutes } from './tree/place-tree.routes';
import { setCourtyardSpot } from './set-courtyard-spot';

export function addPlacesRoutes(routes: Routes, deps: PlacesDeps): void {
  const { anyone, signedIn } = routes;
  anyone.read(endpoints.getPlate, schema.getPlate, (db, _actor, input) => getPlate(db, input));
  anyone.read(endpoints.getCourtyard, schema.getCourtyard, (db, _actor, { id }) => getRemainingCourtyard(db, id));
  anyone.read(endpoints.findCourtyards, schema.findCourtyards, (db, _actor, input) => findCourtyards(db, input));
  signedIn.read(endpoints.findBuildings, schema.findBuildings, (db, _actor, input) => findBuildings(db, input));
  signedIn.read(endpoints.findHouseholds, schema.findHouseholds, (db, _actor, input) => findHouseholds(db, input));
  signedIn.write(endpoints.setCourtyardSpot, schema.setCourtyardSpot, setCourtyardSpot);
  signedIn.download(endpoints.getPlateImage, schema.getPlateImage, (actor, input) => getPlateImage(deps, actor, input));
  signedIn.read(endpoints.findPlates, schema.findPlates, findPlates);
  signedIn.download(
    endpoints.getPlateSheets,
    schema.getPlateSheets,
    (actor, input) => getPlateSheets(deps, actor, input),
    { limits: [{ name: 'plate-sheets', seconds: 600, perPerson: 20, perAddress: 60 }] },
  );
  addRollRoutes(routes, deps);
  addPlaceTreeRoutes(routes, deps);
  addPlaceImportRoutes(routes, deps);
}
