import { communityRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { lockService } from '../services/load-service';
import type { ServiceAtLocation } from '../services/service-at-location.entity';
import { canCheckService, canEditService } from '../services/service.policy';

/** For those who look after the place. */
export async function lockServiceToCheck(tx: Tx, actor: Actor, id: string): Promise<ServiceAtLocation> {
  const service = await lockService(tx, id);
  ensure(canCheckService(actor, service), 'directory.service_not_found');
  return service;
}

/** For the workers of its community; a grid worker knows it, but does not change it. */
export async function lockServiceToEdit(tx: Tx, actor: Actor, id: string): Promise<ServiceAtLocation> {
  const service = await lockServiceToCheck(tx, actor, id);
  ensureAllowed(canEditService(actor, service), communityRoles);
  return service;
}
