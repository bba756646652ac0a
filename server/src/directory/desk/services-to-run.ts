import { In, type FindOptionsWhere } from 'typeorm';
import { scopesOf, type Actor } from '../../platform/actor';
import type { ServiceAtLocation } from '../services/service-at-location.entity';

type Where = FindOptionsWhere<ServiceAtLocation>;

/** What `canCheckService` allows, as a filter. */
export function servicesToRun(actor: Actor, more: Where): Where[] {
  const communityIds = scopesOf(actor, ['community_worker', 'grid_worker']).filter(
    (id) => more.communityId === undefined || more.communityId === id,
  );
  return [
    { ...more, communityId: In(communityIds) },
    { ...more, gridId: In(scopesOf(actor, ['grid_worker'])) },
  ];
}
