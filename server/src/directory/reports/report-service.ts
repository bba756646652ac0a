import { LessThan, MoreThanOrEqual } from 'typeorm';
import { agreeingReports, type ReportKind, reportKinds, reportKindsOf } from '@yuanli/shared/directory/service-states';
import type * as schema from '@yuanli/shared/directory/services.schema';
import { dayInChina } from '@yuanli/shared/china-time';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock, days } from '../../platform/clock';
import { insertOrRefuse, type Reader, type Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { loadService, lockService } from '../services/load-service';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';
import { presentService, type ServiceAnswer } from '../services/service.presenter';
import { findRoleHolders, openidOf } from '../../identity';
import { notifyAll } from '../../messages';
import { openStateOf } from '../hours/open-state';
import { findLiveNotices } from '../services/live-notices';
import { digest } from '../../platform/crypto';
import { newId } from '../../platform/new-id';
import { reportBlocker } from './report-blocker';
import { syncServices } from '../directory-tasks';

/**
 * A neighbour says what they found. When two different ones say the same within a month, and it is not what the entry says,
 * the entry is shown as 待核实 and whoever looks after it is told, once.
 */
export async function reportService(
  tx: Tx,
  actor: Actor,
  { id, kind, note }: schema.ReportServiceInput,
): Promise<ServiceAnswer> {
  // Locked: of those who say the same at once each counts the ones before.
  const service = await lockService(tx, id);
  const refusal = await reportBlocker(tx, actor, service);
  if (refusal) throw new Refusal(refusal);
  assertFitting(service, kind);
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

/** A counter item does not open or move by itself, and a shop asks for nothing. */
function assertFitting({ counterId }: ServiceAtLocation, kind: ReportKind): void {
  const kinds: readonly ReportKind[] = reportKindsOf[counterId === null ? 'place' : 'guide'];
  if (!kinds.includes(kind)) throw new Refusal('request.invalid', { kind: '请选一个' });
}

/** Nobody counts twice for the same: so many reports are so many neighbours. */
async function isAgreed(db: Reader, { id: serviceId, round }: ServiceAtLocation, kind: ReportKind): Promise<boolean> {
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
  await syncServices(tx, { id: service.id });
  await recordAudit(tx, actor, 'service.put_in_doubt', service.id, { kind, round: service.round });
  await notifyToVerify(tx, service, reportKinds[kind]);
}

type Doubted = Pick<ServiceAtLocation, 'name' | 'gridId' | 'communityId'>;

/** The grid workers of the place go and look; where there are none, the workers of the community. */
async function notifyToVerify(tx: Tx, service: Doubted, what: string): Promise<void> {
  const news = {
    title: `请核实：${service.name}`,
    text: `有邻居反映这里${what}，和登记的信息不一致。请到现场或打电话核实，再到工作台确认。`,
    link: { kind: 'workbench', id: null },
  } as const;
  await notifyAll(tx, await findVerifiers(tx, service), news);
}

async function findVerifiers(db: Reader, { gridId, communityId }: Doubted): Promise<Set<string>> {
  const gridWorkers = [
    ...(gridId ? await findRoleHolders(db, 'grid_worker', gridId) : []),
    ...(await findRoleHolders(db, 'grid_worker', communityId)),
  ];
  const verifiers = gridWorkers.length > 0 ? gridWorkers : await findRoleHolders(db, 'community_worker', communityId);
  return new Set(verifiers.map(({ personId }) => personId));
}

/** Does it say something else than the entry says at this moment? 开着 does only where the entry says closed, 关了 unless the entry says so too. */
async function weighReport(
  db: Reader,
  { id, openingHours }: ServiceAtLocation,
  kind: ReportKind,
  now: Date,
): Promise<ServiceReport['weight']> {
  if (kind !== 'open' && kind !== 'closed') return 'doubts';
  const notices = (await findLiveNotices(db, [id], dayInChina(now))).get(id) ?? [];
  const saysClosed = openStateOf(openingHours, notices, now).state === 'closed';
  return saysClosed === (kind === 'open') ? 'doubts' : 'agrees';
}

type Said = Omit<ServiceReport, 'id' | 'reporter'> & { personId: string };

/** What was said before this moment counts no more: a door that was shut in January says nothing of July. */
const countsFrom = (now: Date): Date => new Date(now.getTime() - days(directoryLimits.reportDays));

/** Nobody says the same twice in a round, but what they said counts no more, or said nothing new at that hour: then the later word stands. */
async function saveReport(tx: Tx, said: Said): Promise<void> {
  const report = { id: newId(), reporter: await reporterOf(tx, said), ...said };
  const { serviceId, round, reporter, kind, weight, at } = report;
  const same = { serviceId, round, reporter, kind };
  await tx.delete(ServiceReport, { ...same, at: LessThan(countsFrom(at)) });
  if (weight === 'doubts') await tx.delete(ServiceReport, { ...same, weight: 'agrees' });
  await insertOrRefuse(tx, ServiceReport, report, 'directory.already_reported');
}

/** Whoever leaves for good and comes back with the same WeChat is still the same neighbour; of one service only, so that nothing joins what they said of two. */
async function reporterOf(db: Reader, { serviceId, personId }: Said): Promise<string> {
  return digest('service-report', `${serviceId}\n${(await openidOf(db, personId)) ?? personId}`);
}
