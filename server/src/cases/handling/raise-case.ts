import { type CaseDesk, caseGradeNames, type CaseGrade, caseGrades } from '@yuanli/shared/cases/case-kinds';
import type { RaiseCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { dueOf } from '../case-due';
import { endSentence, notifyConcerned } from '../case-notifications';
import type { Case } from '../case.entity';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { ownedBy } from './pass-case';

/** Raising never lowers a grade (request.invalid at that field). */
export function assertNotLowered(field: string, grade: CaseGrade, row: Pick<Case, 'grade'>): void {
  if (caseGradeNames.indexOf(grade) < caseGradeNames.indexOf(row.grade))
    throw new Refusal('request.invalid', { [field]: `现在是${caseGrades[row.grade].name}事项，上报时不能改低` });
}

/** Who has it then, and until when: an extension that was granted is not taken back. */
export function raisedTo(desk: CaseDesk, grade: CaseGrade, row: Omit<Case, 'placeIds'>) {
  const counted = dueOf({ ...row, grade });
  return { ...ownedBy(desk, row), grade, ...(grade !== row.grade && counted.dueAt >= row.dueAt && counted) };
}

/** 街道，按综合事项办理 */
export const toStreetAs = (grade: CaseGrade): string => `街道，按${caseGrades[grade].name}事项办理`;

/**
 * One level up, or to the street as a composite or hard matter. The clock is kept: the longer time of a grade counts from
 * the report, and nothing becomes due earlier or later than that. A grade is never lowered (request.invalid).
 */
export async function raiseCase(tx: Tx, actor: Actor, { id, grade, reason }: RaiseCaseInput): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'raise');
  assertNotLowered('grade', grade, row);
  const desk = grade !== 'ordinary' || row.desk === 'community' ? 'street' : 'community';
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text: reason, role });
  await alterCase(tx, row, raisedTo(desk, grade, row), { desk: row.desk, grade: row.grade });
  await recordAudit(tx, actor, 'case.raised', id, { role, noteId, grade });
  const to = desk === 'street' ? toStreetAs(grade) : '社区办理';
  await notifyConcerned(tx, row, {
    title: '上报办理',
    text: `“${row.title}”已上报${to}，和您联系的人不变。`,
    words: `原因：${endSentence(reason)}`,
    state: '上报办理',
    hint: desk === 'street' ? '由街道办理' : '由社区办理',
  });
  return getCase(tx, actor, { id });
}
