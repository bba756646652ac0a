import { Not } from 'typeorm';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { callOffBookings } from '../bookings/call-off-bookings';
import { loadService } from '../services/load-service';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { lockServiceToEdit } from './lock-service-to-run';
import { presentRow, type ServiceRow } from './service-row.presenter';
import { syncServices } from '../directory-tasks';

/** Gone for good: residents find it no more, and those who have an appointment there are told. */
export async function closeService(
  tx: Tx,
  actor: Actor,
  { id, reason }: schema.CloseServiceInput,
): Promise<ServiceRow> {
  const { status } = await lockServiceToEdit(tx, actor, id);
  ensure(status !== 'closed', 'directory.already_closed');
  const itsItems = { counterId: id, status: Not('closed' as const) };
  ensure(!(await tx.existsBy(ServiceAtLocation, itsItems)), 'directory.counter_has_guides');
  await tx.update(ServiceAtLocation, { id }, { status: 'closed', statusAt: clock.now(), closedReason: reason });
  await syncServices(tx, { id });
  await callOffBookings(tx, actor, { serviceId: id, reason });
  await recordAudit(tx, actor, 'service.closed', id, { reason });
  return presentRow(tx, await loadService(tx, id));
}
