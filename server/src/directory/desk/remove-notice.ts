import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { ServiceNotice } from '../services/service-notice.entity';
import { lockServiceToCheck } from './lock-service-to-run';
import { presentRow, type ServiceRow } from './service-row.presenter';

/** It opens earlier, or the notice was a mistake. Appointments that were called off stay so. */
export async function removeNotice(
  tx: Tx,
  actor: Actor,
  { id, noticeId }: { id: string; noticeId: string },
): Promise<ServiceRow> {
  const service = await lockServiceToCheck(tx, actor, id);
  const { affected } = await tx.update(
    ServiceNotice,
    { id: noticeId, serviceId: id, removedAt: IsNull() },
    { removedAt: clock.now() },
  );
  ensure(affected === 1, 'directory.notice_not_found');
  await recordAudit(tx, actor, 'service.notice_removed', id, { noticeId });
  return presentRow(tx, service);
}
