import { In, IsNull, Not } from 'typeorm';
import type { ReportKind } from '@yuanli/shared/directory/service-states';
import type { Reader } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';
import { ServiceReport } from '../services/service-report.entity';

export interface ReportsOfKind {
  kind: ReportKind;
  count: number;
  lastAt: Date;
}

interface Row {
  serviceId: string;
  kind: ReportKind;
  count: string | number;
  lastId: string;
}

/** What neighbours said since the last check, by service: each kind once, the latest first. */
export async function findReports(db: Reader, serviceIds: readonly string[]): Promise<Map<string, ReportsOfKind[]>> {
  if (serviceIds.length === 0) return new Map();
  const rows = await ofThisRound(db, serviceIds)
    .select('report.serviceId', 'serviceId')
    .addSelect('report.kind', 'kind')
    .addSelect('COUNT(*)', 'count')
    .addSelect('MAX(report.id)', 'lastId')
    .groupBy('report.serviceId')
    .addGroupBy('report.kind')
    .orderBy('MAX(report.id)', 'DESC')
    .getRawMany<Row>();
  const last = await findByIds(
    db,
    rows.map(({ lastId }) => lastId),
  );
  const byService = new Map<string, ReportsOfKind[]>();
  for (const { serviceId, kind, count, lastId } of rows) {
    const said = { kind, count: Number(count), lastAt: last.get(lastId)! };
    byService.set(serviceId, [...(byService.get(serviceId) ?? []), said]);
  }
  return byService;
}

/** Read by staff only; more than these say nothing new. */
const MOST_NOTES = 100;

/** What neighbours added since the last check, the latest first: by service and kind. */
export async function findReportNotes(db: Reader, serviceIds: readonly string[]): Promise<Map<string, string[]>> {
  const byKind = new Map<string, string[]>();
  if (serviceIds.length === 0) return byKind;
  const reports = await ofThisRound(db, serviceIds)
    .andWhere({ note: Not(IsNull()) })
    .orderBy('report.id', 'DESC')
    .limit(MOST_NOTES)
    .getMany();
  for (const { serviceId, kind, note } of reports) {
    const key = noteKey(serviceId, kind);
    byKind.set(key, [...(byKind.get(key) ?? []), note!]);
  }
  return byKind;
}

export const noteKey = (serviceId: string, kind: ReportKind): string => `${serviceId}:${kind}`;

const ofThisRound = (db: Reader, serviceIds: readonly string[]) =>
  db
    .createQueryBuilder(ServiceReport, 'report')
    .innerJoin(ServiceAtLocation, 'service', 'service.id = report.serviceId AND service.round = report.round')
    .where({ serviceId: In([...serviceIds]) });

async function findByIds(db: Reader, ids: string[]): Promise<Map<string, Date>> {
  const reports = await db.find(ServiceReport, { select: { id: true, at: true }, where: { id: In(ids) } });
  return new Map(reports.map(({ id, at }) => [id, at]));
}
