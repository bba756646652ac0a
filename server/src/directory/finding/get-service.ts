import { paces, ringMinutes } from '@yuanli/shared/directory/walking-rings';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { Actor } from '../../platform/actor';
import { ensure } from '../../platform/refusal';
import type { DirectoryDeps } from '../directory-deps';
import { loadService } from '../services/load-service';
import type { ServiceAtLocation } from '../services/service-at-location.entity';
import { presentService, type MeasuredViewpoint, type ServiceAnswer } from '../services/service.presenter';
import { canEditService } from '../services/service.policy';
import { metresAMinute, metresBetween } from '../services/spot';
import { findCentre, type Centre } from './find-centre';
import { byStraightLine, measureWalkingRoutes } from './measure-walking-routes';

type Input = schema.GetServiceInput;

/** Everything about one service. One that is gone is shown only to those who may put it back. */
export const getService =
  (deps: DirectoryDeps) =>
  async (actor: Actor | null, input: Input): Promise<ServiceAnswer> => {
    const { service, centre } = await deps.database.read(async (db) => {
      const found = await loadService(db, input.id);
      ensure(found.status !== 'closed' || canEditService(actor, found), 'directory.service_not_found');
      return { service: found, centre: await findCentre(db, input) };
    });
    const viewpoint = centre && (await lookFrom(deps, actor, centre, service, input.pace));
    return deps.database.read((db) => presentService(db, actor, service, viewpoint));
  };

/** Real ways are for what can be walked to: the widest circle. */
const FARTHEST = Math.max(...ringMinutes) * metresAMinute('adult');

async function lookFrom(
  deps: DirectoryDeps,
  actor: Actor | null,
  centre: Centre,
  service: ServiceAtLocation,
  pace: keyof typeof paces,
): Promise<MeasuredViewpoint> {
  const place = { ...service, straightMetres: metresBetween(centre, service) };
  const measured =
    place.straightMetres <= FARTHEST ? await measureWalkingRoutes(deps, actor, centre, [place]) : byStraightLine;
  return {
    centre,
    pace,
    metresTo: () => measured.metresTo(place),
    measuredBy: measured.isReal(place) ? 'walking_service' : 'straight_line',
  };
}
