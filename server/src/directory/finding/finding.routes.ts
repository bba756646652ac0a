import { serviceEndpoints as endpoints } from '@yuanli/shared/directory/services.endpoints';
import * as schema from '@yuanli/shared/directory/services.schema';
import type { Routes } from '../../platform/http';
import type { DirectoryDeps } from '../directory-deps';
import { addFavourite, removeFavourite } from './favourites';
import { findServices } from './find-services';
import { getService } from './get-service';

export function addFindingRoutes({ anyone, signedIn }: Routes, deps: DirectoryDeps): void {
  anyone.readWithIo(endpoints.findServices, schema.findServices, findServices(deps));
  anyone.readWithIo(endpoints.getService, schema.getService, getService(deps));
  signedIn.write(endpoints.addFavourite, schema.addFavourite, addFavourite);
  signedIn.write(endpoints.removeFavourite, schema.removeFavourite, removeFavourite);
}
