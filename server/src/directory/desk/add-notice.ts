import { addDays, dayInChina } from '@yuanli/shared/china-time';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import type * as schema from '@yuanli/shared/directory/directory-desk.schema';
import { noticeKinds } from '@yuanli/shared/directory/service-states';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { callOffBookings } from '../bookings/call-off-bookings';
import { momentOf } from '../../platform/china-days';
import { ServiceNotice } from '../services/service-notice.entity';
import { lockServiceToCheck } from './lock-service-to-run';
import { presentRow, type ServiceRow } from './service-row.presenter';

/** 停业三天: shown at once, and who has an appointment in these days is told. Whoever looks after the place may say so. */
export async function addNotice(
  tx: Tx,
  actor: Actor,
  { id, kind, from, until }: schema.AddNoticeInput,
): Promise<ServiceRow> {
  assertDays(from, until);
  const service = await lockServiceToCheck(tx, actor, id);
  ensure(service.status !== 'closed', 'directory.service_closed');
  const noticeId = newId();
  await tx.insert(ServiceNotice, {
    ...{ id: noticeId, serviceId: id, kind, fromDay: from, untilDay: until },
    ...{ byId: actor.personId, createdAt: clock.now(), removedAt: null },
  });
  await callOffBookings(tx, actor, {
    serviceId: id,
    reason: noticeKinds[kind],
    from: momentOf(from, 0),
    until: momentOf(addDays(until, 1), 0),
  });
  await recordAudit(tx, actor, 'service.notice_added', id, { noticeId, kind, from, until });
  return presentRow(tx, service);
}

function assertDays(from: string, until: string): void {
  const today = dayInChina(clock.now());
  ensure(from <= until && today <= until, 'directory.notice_dates');
  if (until > addDays(from < today ? today : from, directoryLimits.noticeDays))
    throw new Refusal('request.invalid', { until: '一次最多暂停开放1年，到期可以再设' });
  if (from > addDays(today, directoryLimits.noticeDays))
    throw new Refusal('request.invalid', { from: '开始日期太远，请选1年以内的日期' });
}
