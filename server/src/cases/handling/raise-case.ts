import { caseGrades } from '@yuanli/shared/cases/case-kinds';
import type { RaiseCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { dueOf } from '../case-due';
import { endSentence, notifyConcerned } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { ownedBy } from './pass-case';

/**
 * One level up, or to the street as a composite or hard matter. The clock is kept: the longer time of a grade counts from
 * the report, and nothing becomes due earlier or later than that.
 */
export async function raiseCase(tx: Tx, actor: Actor, { id, grade, reason }: RaiseCaseInput): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'raise');
  const desk = grade !== 'ordinary' || row.desk === 'community' ? 'street' : 'community';
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text: reason, role });
  const counted = dueOf({ ...row, grade });
  // An extension that was granted is not taken back.
  const time = grade === row.grade || counted.dueAt < row.dueAt ? {} : counted;
  await alterCase(tx, row, { ...ownedBy(desk, row), grade, ...time }, { desk: row.desk, grade: row.grade });
  await recordAudit(tx, actor, 'case.raised', id, { role, noteId, grade });
  const to = desk === 'street' ? `街道，按${caseGrades[grade].name}事项办理` : '社区办理';
  await notifyConcerned(tx, row, {
    title: '上报办理',
    text: `“${row.title}”已上报${to}，和您联系的人不变。`,
    words: `原因：${endSentence(reason)}`,
    state: '上报办理',
    hint: desk === 'street' ? '由街道办理' : '由社区办理',
  });
  return getCase(tx, actor, { id });
}
