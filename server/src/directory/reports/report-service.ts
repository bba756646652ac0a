import type { z } from 'zod';
import { agreeingReports, reportKinds, type ReportKind } from '@yuanli/shared/directory/service-states';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { dayInChina } from '../../platform/day-in-china';
import { isDuplicate, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { Refusal } from '../../platform/refusal';
import { openStateOf } from '../hours/open-state';
import { findLiveNotices } from '../services/live-notices';
import { loadService, lockService } from '../services/load-service';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';
import { presentService, type ServiceAnswer } from '../services/service.presenter';
import { explainNoReport } from './explain-no-report';
import { tellToVerify } from './tell-to-verify';

/**
 * A neighbour says what they found. When two different ones say the same, and it is not what the entry says,
 * the entry is shown as 待核实 and whoever looks after it is told, once.
 */
export async function reportService(tx: Tx, actor: Actor, { id, kind, note }: z.output<typeof schema.reportService.in>): Promise<ServiceAnswer> {
  // Locked: of those who say the same at once each counts the ones before.
  const service = await lockService(tx, id);
  const refusal = await explainNoReport(tx, actor, service);
  if (refusal) throw new Refusal(refusal);
  const weight = await weigh(tx, service, kind);
  await insertReport(tx, { id: newId(), serviceId: id, round: service.round, personId: actor.personId, kind, note: note || null, weight, at: clock.now() });
  if (weight === 'doubts' && (await isAgreed(tx, service, kind))) await putInDoubt(tx, actor, service, kind);
  return presentService(tx, actor, await loadService(tx, id));
}

/** That it is open only says something new where the entry says closed. */
async function weigh(db: Tx, { id, openingHours }: ServiceAtLocation, kind: ReportKind): Promise<ServiceReport['weight']> {
  if (kind !== 'open') return 'doubts';
  const now = clock.now();
  const notices = (await findLiveNotices(db, [id], dayInChina(now))).get(id) ?? [];
  return openStateOf(openingHours, notices, now).state === 'closed' ? 'doubts' : 'agrees';
}

async function insertReport(tx: Tx, report: ServiceReport): Promise<void> {
  try {
    await tx.insert(ServiceReport, report);
  } catch (error) {
    throw isDuplicate(error) ? new Refusal('directory.already_reported') : error;
  }
}

/** Nobody can say the same twice in a round: so many reports are so many neighbours. */
async function isAgreed(db: Tx, { id: serviceId, round }: ServiceAtLocation, kind: ReportKind): Promise<boolean> {
  const same = await db.find(ServiceReport, { select: { id: true }, where: { serviceId, round, kind, weight: 'doubts' }, take: agreeingReports });
  return same.length === agreeingReports;
}

async function putInDoubt(tx: Tx, actor: Actor, service: ServiceAtLocation, kind: ReportKind): Promise<void> {
  const { affected } = await tx.update(ServiceAtLocation, { id: service.id, status: 'listed' }, { status: 'to_verify', statusAt: clock.now() });
  if (affected !== 1) return;
  await recordAudit(tx, actor, 'service.put_in_doubt', service.id, { kind, round: service.round });
  await tellToVerify(tx, service, reportKinds[kind]);
}
