import { IsNull, MoreThanOrEqual } from 'typeorm';
import { communityRoles } from '@yuanli/shared/identity/roles';
import type { ReportAnswer, ReportsAnswer } from '@yuanli/shared/dashboard/reports.schema';
import { getCommunity, placeChain } from '../../places';
import { hasRole, type Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { syncTasks } from '../../tasks';
import { canSeeDashboard, dashboardRoles } from '../dashboard.policy';
import { firstMonth } from './make-report-file';
import { MonthlyReport } from './monthly-report.entity';
import { findForm } from './report-form';
import { reportTasks } from './report-tasks';

/** What is handed in is done by those who work for the community. */
const canHandIn = (actor: Actor, chain: readonly string[], { handedInAt }: MonthlyReport): boolean =>
  handedInAt === null && hasRole(actor, communityRoles, chain);

const present = (actor: Actor, chain: readonly string[], report: MonthlyReport): ReportAnswer => ({
  ...{ id: report.id, month: report.month, dueAt: report.dueAt, handedInAt: report.handedInAt },
  can: { handIn: canHandIn(actor, chain, report) },
});

/** The monthly files of a community, and the form they have. */
export async function findReports(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<ReportsAnswer> {
  const chain = await placeChain(db, communityId);
  ensureAllowed(canSeeDashboard(actor, chain), dashboardRoles);
  const { name: communityName } = await getCommunity(db, communityId);
  const { columns, origin } = await findForm(db, chain, 'community');
  const reports = await db.find(MonthlyReport, {
    where: { communityId, month: MoreThanOrEqual(firstMonth()) },
    order: { month: 'DESC' },
  });
  return {
    communityName,
    reports: reports.map((report) => present(actor, chain, report)),
    form: { columns, origin },
  };
}

/** The file is with the street: nothing is owed for this month any more. */
export async function handInReport(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ReportAnswer> {
  const found = await tx.findOneBy(MonthlyReport, { id });
  ensure(found, 'report.not_found');
  const chain = await placeChain(tx, found.communityId);
  ensure(canSeeDashboard(actor, chain), 'report.not_found');
  ensureAllowed(hasRole(actor, communityRoles, chain), communityRoles);
  const done = { handedInAt: clock.now(), handedInById: actor.personId };
  const { affected } = await tx.update(MonthlyReport, { id, handedInAt: IsNull() }, done);
  ensure(affected === 1, 'report.already_handed_in');
  await syncTasks(tx, reportTasks, id);
  await recordAudit(tx, actor, 'report.handed_in', id, { month: found.month });
  return present(actor, chain, Object.assign(found, done));
}
