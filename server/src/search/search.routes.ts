import { searchEndpoints as endpoints } from '@yuanli/shared/search/search.endpoints';
import * as schema from '@yuanli/shared/search/search.schema';
import { revealPerson } from '../identity';
import type { RollDeps } from '../places';
import type { Routes } from '../platform/http';
import { search } from './search';

export function addSearchRoutes({ signedIn }: Routes, deps: RollDeps): void {
  signedIn.readRecorded(endpoints.search, schema.search, (tx, actor, input) => search(tx, actor, input, deps));
  signedIn.readRecorded(endpoints.revealPerson, schema.revealPerson, revealPerson);
}
