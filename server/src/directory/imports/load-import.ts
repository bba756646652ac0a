import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { assertThat } from '../../platform/refusal';
import { canRunCircle } from '../services/service.policy';
import { ServiceImport } from './service-import.entity';

/** For those who may see it: the workers of its community. */
export async function loadImport(db: Tx, actor: Actor, id: string): Promise<ServiceImport> {
  const found = await db.findOneBy(ServiceImport, { id });
  assertThat(found, 'import.not_found');
  assertThat(canRunCircle(actor, found.communityId), 'request.not_allowed');
  return found;
}
