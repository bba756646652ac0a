import { hasRole, type Actor } from '../../platform/actor';
import type { ServiceAtLocation } from './service-at-location.entity';

/** Who may do what with a service of the circle. Pure: everything asked is in the actor and the row. */

type Asking = Actor | null;

/** The workers of the community say what its circle has. */
export const canRunDirectory = (actor: Asking, communityId: string): boolean =>
  hasRole(actor, ['community_worker'], [communityId]);

export const canEditService = (actor: Asking, { communityId }: Pick<ServiceAtLocation, 'communityId'>): boolean =>
  canRunDirectory(actor, communityId);

/** Who goes there and looks: the grid worker of the place too. */
export const canCheckService = (
  actor: Asking,
  { communityId, gridId }: Pick<ServiceAtLocation, 'communityId' | 'gridId'>,
): boolean =>
  hasRole(actor, ['community_worker', 'grid_worker'], gridId === null ? [communityId] : [communityId, gridId]);

/** The keeper it names, while appointed keeper of the community; the workers of the community always. */
export const canServeBookings = (
  actor: Asking,
  { communityId, keeperId }: Pick<ServiceAtLocation, 'communityId' | 'keeperId'>,
): boolean =>
  canRunDirectory(actor, communityId) ||
  (hasRole(actor, ['keeper'], [communityId]) && keeperId !== null && keeperId === actor?.personId);
