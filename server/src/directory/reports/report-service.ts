import { MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import { agreeingReports, reportKinds, type ReportKind } from '@yuanli/shared/directory/service-states';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { loadService, lockService } from '../services/load-service';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';
import { presentService, type ServiceAnswer } from '../services/service.presenter';
import { reportBlocker } from './report-blocker';
import { countsFrom, saveReport } from './save-report';
import { notifyToVerify } from './notify-to-verify';
import { weighReport } from './weigh-report';

/**
 * A neighbour says what they found. When two different ones say the same within a month, and it is not what the entry says,
 * the entry is shown as 待核实 and whoever looks after it is told, once.
 */
export async function reportService(
  tx: Tx,
  actor: Actor,
  { id, kind, note }: z.output<typeof schema.reportService.in>,
): Promise<ServiceAnswer> {
  // Locked: of those who say the same at once each counts the ones before.
  const service = await lockService(tx, id);
  const refusal = await reportBlocker(tx, actor, service);
  if (refusal) throw new Refusal(refusal);
  const now = clock.now();
  const weight = await weighReport(tx, service, kind, now);
  await saveReport(tx, {
    serviceId: id,
    round: service.round,
    personId: actor.personId,
    kind,
    note: note || null,
    weight,
    at: now,
  });
  if (weight === 'doubts' && (await isAgreed(tx, service, kind))) await putInDoubt(tx, actor, service, kind);
  return presentService(tx, actor, await loadService(tx, id));
}

/** Nobody counts twice for the same: so many reports are so many neighbours. */
async function isAgreed(db: Tx, { id: serviceId, round }: ServiceAtLocation, kind: ReportKind): Promise<boolean> {
  const where = { serviceId, round, kind, weight: 'doubts', at: MoreThanOrEqual(countsFrom(clock.now())) } as const;
  const same = await db.find(ServiceReport, { select: { id: true }, where, take: agreeingReports });
  return same.length === agreeingReports;
}

async function putInDoubt(tx: Tx, actor: Actor, service: ServiceAtLocation, kind: ReportKind): Promise<void> {
  const { affected } = await tx.update(
    ServiceAtLocation,
    { id: service.id, status: 'listed' },
    { status: 'to_verify', statusAt: clock.now() },
  );
  if (affected !== 1) return;
  await recordAudit(tx, actor, 'service.put_in_doubt', service.id, { kind, round: service.round });
  await notifyToVerify(tx, service, reportKinds[kind]);
}
