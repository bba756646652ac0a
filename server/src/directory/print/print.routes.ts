import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import * as services from '@yuanli/shared/directory/services.schema';
import type { Routes } from '../../platform/http';
import type { DirectoryDeps } from '../directory-deps';
import { getServiceCard } from './get-service-card';

/** A sheet is drawn anew each time: enough for a community that prints for all its courtyards. */
const printing = { limits: [{ name: 'service-card', seconds: 3_600, perPerson: 60, perAddress: 120 }] };

export function addPrintRoutes({ anyone }: Routes, deps: DirectoryDeps): void {
  anyone.download(
    serviceEndpoints.getServiceCard,
    services.getServiceCard,
    (actor, input) => getServiceCard(deps, actor, input),
    printing,
  );
}
