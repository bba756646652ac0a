import { placeTreeEndpoints as endpoints } from '@yuanli/shared/places/place-tree.endpoints';
import * as schema from '@yuanli/shared/places/place-tree.schema';
import type { Routes } from '../../platform/http';
import type { PlacesDeps } from '../places-deps';
import { addPlace } from './add-place';
import { changePlace } from './change-place';
import { closePlace } from './close-place';
import { changeCommunitySettings, getCommunitySettings } from './community-settings';
import { findDeskCommunities, findPlaces } from './find-places';
import { presentPlace } from './get-place';
import { checkMerge, mergeCourtyards } from './merge-courtyards';
import { findPlacesToMoveTo, movePlace } from './move-place';

export function addPlaceTreeRoutes({ signedIn }: Routes, deps: PlacesDeps): void {
  signedIn.read(endpoints.findPlaces, schema.findPlaces, findPlaces);
  signedIn.read(endpoints.getPlace, schema.getPlace, (db, actor, { id }) => presentPlace(db, actor, id, deps));
  signedIn.write(endpoints.addPlace, schema.addPlace, async (tx, actor, input) =>
    presentPlace(tx, actor, await addPlace(tx, actor, input), deps),
  );
  signedIn.write(endpoints.changePlace, schema.changePlace, async (tx, actor, input) => {
    await changePlace(tx, actor, input);
    return presentPlace(tx, actor, input.id, deps);
  });
  signedIn.read(endpoints.findPlacesToMoveTo, schema.findPlacesToMoveTo, findPlacesToMoveTo);
  signedIn.write(endpoints.movePlace, schema.movePlace, async (tx, actor, input) => {
    await movePlace(tx, actor, input, deps);
    return presentPlace(tx, actor, input.id, deps);
  });
  signedIn.read(endpoints.checkMerge, schema.checkMerge, (db, actor, input) => checkMerge(db, actor, input, deps));
  signedIn.write(endpoints.mergeCourtyards, schema.mergeCourtyards, async (tx, actor, input) => {
    await mergeCourtyards(tx, actor, input, deps);
    return presentPlace(tx, actor, input.id, deps);
  });
  signedIn.write(endpoints.closePlace, schema.closePlace, async (tx, actor, input) => {
    await closePlace(tx, actor, input, deps);
    return presentPlace(tx, actor, input.id, deps);
  });
  signedIn.read(endpoints.getCommunitySettings, schema.getCommunitySettings, (db, actor, input) =>
    getCommunitySettings(db, actor, input, deps),
  );
  signedIn.write(endpoints.changeCommunitySettings, schema.changeCommunitySettings, async (tx, actor, input) => {
    await changeCommunitySettings(tx, actor, input);
    return getCommunitySettings(tx, actor, input, deps);
  });
  signedIn.read(endpoints.findDeskCommunities, schema.findDeskCommunities, findDeskCommunities);
}
