import { In } from 'typeorm';
import { caseStatuses, openCaseStatuses, type CaseStatus } from '@yuanli/shared/cases/case-states';
import type { MergeCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { findLocked, insertOnce, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { isForNeighbours, presentCaseNumber } from '../case-card.presenter';
import { CaseJoin } from '../case-join.entity';
import { notifyConcerned } from '../case-notifications';
import { Case } from '../case.entity';
import { alterCase, changeCase, loadCase, loadToAct } from '../change-case';
import { getCase } from '../get-case';
import { openKeyOf } from '../whistles/blow-whistle';
import { Whistle } from '../whistles/whistle.entity';

/**
 * The same trouble twice is handled once: who reported the one, or joined it, is told of everything about the other from
 * now on. What had been merged into it comes along, so that no chain is longer than one step.
 */
export async function mergeCase(tx: Tx, actor: Actor, { id, intoId }: MergeCaseInput): Promise<CaseDetail> {
  ensure(id !== intoId, 'case.merge_itself');
  // Both in the order of their ids: two who merge crosswise wait for one another and the second is refused.
  await findLocked(tx, Case, { id: In([id, intoId].sort()) });
  const { row, role } = await loadToAct(tx, actor, id, 'merge');
  const { row: into } = await loadCase(tx, actor, intoId);
  const isOpen = (openCaseStatuses as readonly CaseStatus[]).includes(into.status);
  ensure(isOpen && into.communityId === row.communityId && into.kind === row.kind, 'case.merge_elsewhere');
  await changeCase(tx, id, {
    to: 'merged',
    set: { mergedIntoId: intoId, contactPersonId: row.contactPersonId ?? actor.personId },
  });
  await tx.update(Case, { mergedIntoId: id }, { mergedIntoId: intoId });
  await moveJoins(tx, row, into);
  await moveUrgency(tx, row, into);
  await recordAudit(tx, actor, 'case.merged', id, { role, intoId });
  await recordAudit(tx, actor, 'case.joined_by_merging', intoId, { role });
  await notifyConcerned(tx, row, {
    title: '和同样的情况合并办理',
    text: `“${row.title}”和${isForNeighbours(into) ? `“${into.title}”` : ''}${presentCaseNumber(into)}（${caseStatuses[into.status]}）是同一件事，合并办理。有进展会告诉您。`,
    state: '合并办理',
    hint: '有进展会告诉您',
  });
  return getCase(tx, actor, { id });
}

/** What was promised for the one holds for both: danger, hardship and who calls, the earlier time, and the questions to departments. */
async function moveUrgency(tx: Tx, row: Case, into: Case): Promise<void> {
  const asked = await tx.find(Whistle, { where: { caseId: In([row.id, into.id]) }, order: { id: 'ASC' } });
  const hasLead = asked.some(({ caseId, isLead }) => caseId === into.id && isLead);
  const known = new Set(asked.flatMap(({ caseId, departmentId }) => (caseId === into.id ? [departmentId] : [])));
  for (const { id, caseId, departmentId, openKey } of asked) {
    if (caseId === into.id || openKey === null || known.has(departmentId)) continue;
    const key = openKeyOf(into.id, departmentId);
    await tx.update(Whistle, { id }, { caseId: into.id, openKey: key, ...(hasLead && { isLead: false }) });
  }
  const { isHardship, hardshipAt, calledAt, leaderId, dueAt, runsByHour } = row;
  await alterCase(tx, into, {
    isDanger: into.isDanger || row.isDanger,
    ...(isHardship && !into.isHardship && { isHardship, hardshipAt, calledAt, leaderId }),
    ...(dueAt < into.dueAt && { dueAt, runsByHour }),
  });
}

/** Everybody who waits for the one waits for the other; who waits for both is counted once. */
async function moveJoins(tx: Tx, row: Case, into: Case): Promise<void> {
  const joined = await tx.find(CaseJoin, { where: { caseId: row.id } });
  const people = new Set([...joined.map(({ personId }) => personId), row.reporterId, row.beneficiaryId]);
  const known = new Set<string | null>([null, into.reporterId, into.beneficiaryId]);
  let count = 0;
  for (const personId of people) {
    if (known.has(personId)) continue;
    const join = { id: newId(), caseId: into.id, personId: personId!, at: clock.now() };
    if (await insertOnce(tx, CaseJoin, join)) count += 1;
  }
  if (count > 0) await tx.increment(Case, { id: into.id }, 'joined', count);
}
