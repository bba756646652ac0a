import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { upsertService } from '../services/upsert-service';
import { assertDetails } from './assert-details';
import { callOffUnservedBookings } from './call-off-unserved-bookings';
import { getServiceToRun, type ServiceToRun } from './get-service-to-run';
import { lockServiceToEdit } from './lock-service-to-run';
import { markChecked } from './check-service';

/** A worker of the community puts right what is written, which counts as a check. Of two who do so at once the second looks again. */
export async function changeService(
  tx: Tx,
  actor: Actor,
  { id, round, ...details }: schema.ChangeServiceInput,
): Promise<ServiceToRun> {
  const service = await lockServiceToEdit(tx, actor, id);
  ensure(service.status !== 'closed', 'directory.already_closed');
  ensure(service.counterId === null, 'directory.is_guide');
  ensure(round === undefined || round === service.round, 'directory.service_changed');
  await assertDetails(tx, service.communityId, details, service.keeperId);
  await upsertService(tx, { communityId: service.communityId, id, details });
  await markChecked(tx, actor, service);
  await callOffUnservedBookings(tx, actor, id);
  await recordAudit(tx, actor, 'service.changed', id, { round: service.round });
  return getServiceToRun(tx, actor, { id });
}
