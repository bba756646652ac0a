import type { BlowWhistleInput } from '@yuanli/shared/cases/cases-desk.schema';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { Department } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { findByIds, insertOrRefuse, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { endOfWorkingDay } from '../../tasks';
import { followCase, loadToAct } from '../change-case';
import { getCase } from '../get-case';
import { Whistle } from './whistle.entity';

/** 吹哨: each department is asked one thing, with one due time; whoever blew it still owes the resident the answer. */
export async function blowWhistle(tx: Tx, actor: Actor, { id, departments }: BlowWhistleInput): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'blowWhistle');
  if (departments.filter(({ isLead }) => isLead).length > 1)
    throw new Refusal('request.invalid', { departments: '只能有一个部门牵头，请改一下' });
  const departmentIds = departments.map(({ departmentId }) => departmentId);
  const known = await findByIds(tx, Department, departmentIds);
  const now = clock.now();
  for (const { departmentId, question, dueAt, isLead } of departments) {
    ensure(known.get(departmentId)?.streetId === row.streetId, 'department.not_found');
    const due = dueAt ? new Date(dueAt) : endOfWorkingDay(now, caseLimits.whistleWorkingDays);
    if (due <= now) throw new Refusal('request.invalid', { departments: '期限要晚于现在，请重新选' });
    const asked = { askedById: actor.personId, askedAt: now, state: 'asked' as const };
    const openKey = openKeyOf(id, departmentId);
    const whistle = { id: newId(), caseId: id, departmentId, openKey, question, isLead, dueAt: due, ...asked };
    await insertOrRefuse(tx, Whistle, whistle, 'whistle.already_asked');
  }
  await recordAudit(tx, actor, 'case.whistled', id, { role, departmentIds });
  await followCase(tx, id);
  return getCase(tx, actor, { id });
}

/** A department is asked once at a time about one case. */
export const openKeyOf = (caseId: string, departmentId: string): string => `${caseId}:${departmentId}`;
