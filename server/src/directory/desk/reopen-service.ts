import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadService } from '../services/load-service';
import { lockCounter } from '../guides/lock-counter';
import { lockServiceToEdit } from './lock-service-to-run';
import { markChecked } from './check-service';
import { presentRow, type ServiceRow } from './service-row.presenter';

/** It is back, as it was written; who says so has checked it. */
export async function reopenService(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ServiceRow> {
  const service = await lockServiceToEdit(tx, actor, id);
  ensure(service.status === 'closed', 'directory.not_closed');
  if (service.counterId) await lockCounter(tx, service.communityId, service.counterId);
  await markChecked(tx, actor, service);
  await recordAudit(tx, actor, 'service.reopened', id);
  return presentRow(tx, await loadService(tx, id));
}
