import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadService } from '../services/load-service';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { lockServiceToCheck } from './lock-service-to-run';
import { presentRow, type ServiceRow } from './service-row.presenter';
import { syncServices } from '../directory-tasks';

/** One tap of whoever looks after the place: I was there, or called, and all is as written. */
export async function checkService(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ServiceRow> {
  const service = await lockServiceToCheck(tx, actor, id);
  ensure(service.status !== 'closed', 'directory.already_closed');
  await markChecked(tx, actor, service);
  await recordAudit(tx, actor, 'service.checked', id, { round: service.round });
  return presentRow(tx, await loadService(tx, id));
}

/** From now on it is as written: a new round begins, in which what neighbours said before counts no more. */
export async function markChecked(tx: Tx, actor: Actor, { id, round, status }: ServiceAtLocation): Promise<void> {
  const now = clock.now();
  const checked = { checkedAt: now, checkedById: actor.personId, round: round + 1 };
  await tx.update(
    ServiceAtLocation,
    { id },
    { ...checked, ...(status !== 'listed' && { status: 'listed', statusAt: now, closedReason: null }) },
  );
  await syncServices(tx, { id });
}
