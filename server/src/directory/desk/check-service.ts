import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadService } from '../services/load-service';
import { lockServiceToCheck } from './lock-service-to-run';
import { markChecked } from './mark-checked';
import { presentRow, type ServiceRow } from './service-row.presenter';

/** One tap of whoever looks after the place: I was there, or called, and all is as written. */
export async function checkService(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ServiceRow> {
  const service = await lockServiceToCheck(tx, actor, id);
  ensure(service.status !== 'closed', 'directory.already_closed');
  await markChecked(tx, actor, service);
  await recordAudit(tx, actor, 'service.checked', id, { round: service.round });
  return presentRow(tx, await loadService(tx, id));
}
