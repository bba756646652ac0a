import { type CaseDesk, type CaseGrade, caseGrades } from '@yuanli/shared/cases/case-kinds';
import type { RaiseCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { dueOf } from '../case-due';
import { notifyConcerned } from '../case-notifications';
import type { Case } from '../case.entity';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { ownedBy } from './pass-case';

/** Who has it then, and until when: an extension that was granted is not taken back. */
export function raisedTo(desk: CaseDesk, grade: CaseGrade, row: Omit<Case, 'placeIds'>) {
  const counted = dueOf({ ...row, grade });
  return { ...ownedBy(desk, row), grade, ...(grade !== row.grade && counted.dueAt >= row.dueAt && counted) };
}

/** 街道，按综合事项办理 */
export const toStreetAs = (grade: CaseGrade): string => `街道，按${caseGrades[grade].name}事项办理`;

/** What staff typed ends with a stop. */
export const endOf = (words: string): string => (/[。！？!?.]$/.test(words) ? '' : '。');

/**
 * One level up, or to the street as a composite or hard matter. The clock is kept: the longer time of a grade counts from
 * the report, and nothing becomes due earlier or later than that.
 */
export async function raiseCase(tx: Tx, actor: Actor, { id, grade, reason }: RaiseCaseInput): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'raise');
  const desk = grade !== 'ordinary' || row.desk === 'community' ? 'street' : 'community';
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text: reason, role });
  await alterCase(tx, row, raisedTo(desk, grade, row), { desk: row.desk, grade: row.grade });
  await recordAudit(tx, actor, 'case.raised', id, { role, noteId, grade });
  const to = desk === 'street' ? toStreetAs(grade) : '社区办理';
  await notifyConcerned(tx, row, {
    title: '上报办理',
    text: `“${row.title}”已上报${to}。原因：${reason}${endOf(reason)}和您联系的人不变。`,
    state: '上报办理',
    hint: desk === 'street' ? '由街道办理' : '由社区办理',
  });
  return getCase(tx, actor, { id });
}
