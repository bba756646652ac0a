import { In } from 'typeorm';
import { type MappedColumn, usualForm } from '@yuanli/shared/dashboard/report-columns';
import type { ReportFormAnswer, SetReportFormInput } from '@yuanli/shared/dashboard/reports.schema';
import { findCommunitiesWithin, placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { insertOrRefuse, type Reader, type Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { canSeeDashboard, dashboardRoles } from '../dashboard.policy';
import { ReportForm } from './report-form.entity';

type Origin = ReportFormAnswer['origin'];

/** What a monthly file has in it: as the community says, else as its street does, else the usual. `chain`: the place and everything above it. */
export async function findForm(
  db: Reader,
  chain: readonly string[],
  level: 'community' | 'street',
): Promise<{ columns: MappedColumn[]; origin: Origin; version: number }> {
  const [placeId = '', above = ''] = chain;
  const streetId = level === 'community' ? above : placeId;
  const forms = await db.findBy(ReportForm, { placeId: In([placeId, streetId]) });
  const of = (id: string) => forms.find((form) => form.placeId === id);
  const version = of(placeId)?.version ?? 0;
  const own = of(placeId)?.columns;
  if (own) return { columns: own, origin: level, version };
  const streets = of(streetId)?.columns;
  return { columns: streets ?? [...usualForm], origin: streets ? 'street' : 'usual', version };
}

/** A form is of a community or of a street (place.not_found). */
export async function levelOf(db: Reader, placeId: string): Promise<{ name: string; level: 'community' | 'street' }> {
  const { level, name } = await findCommunitiesWithin(db, placeId);
  if (level === 'district') throw new Refusal('place.not_found');
  return { level, name };
}

/** The form that holds in a place, for whoever answers for it. */
export async function getReportForm(
  db: Reader,
  actor: Actor,
  { placeId }: { placeId: string },
): Promise<ReportFormAnswer> {
  const chain = await placeChain(db, placeId);
  ensureAllowed(canSeeDashboard(actor, chain), dashboardRoles);
  const { level, name: placeName } = await levelOf(db, placeId);
  return { placeName, level, ...(await findForm(db, chain, level)) };
}

/** Columns are said once, and hold for every file made from then on. Without columns, what holds above holds here again. */
export async function setReportForm(
  tx: Tx,
  actor: Actor,
  { placeId, version, columns }: SetReportFormInput,
): Promise<{ done: true }> {
  const chain = await placeChain(tx, placeId);
  ensureAllowed(canSeeDashboard(actor, chain), dashboardRoles);
  await levelOf(tx, placeId);
  const form = { columns, changedById: actor.personId, changedAt: clock.now() };
  if (version === 0) await insertOrRefuse(tx, ReportForm, { placeId, ...form, version: 1 }, 'report.form_changed');
  else {
    const { affected } = await tx.update(ReportForm, { placeId, version }, { ...form, version: version + 1 });
    ensure(affected === 1, 'report.form_changed');
  }
  await recordAudit(tx, actor, 'report.form_set', placeId, { columns: columns?.map(({ column }) => column) ?? null });
  return { done: true };
}
