import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { canRunDirectory } from '../services/service.policy';
import { ServiceImport } from './service-import.entity';

/** For those who may see it: the workers of its community. */
export async function loadImport(db: Tx, actor: Actor, id: string): Promise<ServiceImport> {
  const found = await db.findOneBy(ServiceImport, { id });
  ensure(found, 'import.not_found');
  ensure(canRunDirectory(actor, found.communityId), 'request.not_allowed');
  return found;
}
