import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { getCommunity } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { upsertService } from '../services/upsert-service';
import { loadService } from '../services/load-service';
import { canRunDirectory } from '../services/service.policy';
import { assertDetails } from './assert-details';
import { getServiceToRun, type ServiceToRun } from './get-service-to-run';
import { markChecked } from './check-service';

/** A worker of the community adds a place to the circle; who writes it down has checked it. */
export async function makeService(
  tx: Tx,
  actor: Actor,
  { communityId, ...details }: schema.MakeServiceInput,
): Promise<ServiceToRun> {
  ensureAllowed(canRunDirectory(actor, communityId), communityRoles);
  await getCommunity(tx, communityId);
  await assertDetails(tx, communityId, details);
  const id = await upsertService(tx, { communityId, details });
  await markChecked(tx, actor, await loadService(tx, id));
  await recordAudit(tx, actor, 'service.made', id);
  return getServiceToRun(tx, actor, { id });
}
