import type { ModerationHandlers, ModerationResult } from '../moderation';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { CaseAnswer } from './case-answer.entity';
import { endSentence, notifyJoined, notifyParties } from './case-notifications';
import { Case } from './case.entity';
import { followCase } from './change-case';

/** What follows for the words of a case, and of an answer. Those who owe the answer read both at once: what is checked is whether neighbours may. */
export const caseModeration: ModerationHandlers<'case' | 'case_answer'> = {
  case: applyCaseModeration,
  case_answer: applyAnswerModeration,
};

async function applyCaseModeration(tx: Tx, { subjectId, verdict, reason }: ModerationResult): Promise<void> {
  const row = await tx.findOneBy(Case, { id: subjectId });
  if (!row || verdict === 'flagged') return;
  if (verdict === 'passed') {
    await tx.update(Case, { id: row.id }, { checkedAt: row.checkedAt ?? clock.now() });
    return followCase(tx, row.id);
  }
  if (!row.isShared && row.checkedAt === null) return;
  await tx.update(Case, { id: row.id }, { isShared: false, checkedAt: null });
  await followCase(tx, row.id);
  if (!row.isShared) return;
  await recordAudit(tx, null, 'case.hidden', row.id);
  await notifyParties(tx, row, {
    title: '您反映的内容不公开给邻居',
    text: `“${row.title}”没有通过内容检查${reason ? `，原因：${reason}` : ''}，邻居看不到。工作人员照常办理，不用重新反映。`,
    state: '不公开',
    hint: '工作人员照常办理',
  });
}

/** The line that neighbours read of an answer, and are told of; the one who is owed it reads it anyway. */
async function applyAnswerModeration(tx: Tx, { subjectId, verdict }: ModerationResult): Promise<void> {
  if (verdict === 'flagged') return;
  const answer = await tx.findOne(CaseAnswer, { select: { id: true, caseId: true }, where: { id: subjectId } });
  if (!answer) return;
  const isLineChecked = verdict === 'passed';
  // Another answer may have taken its place since.
  const where = { id: answer.caseId, answerId: subjectId, isLineChecked: !isLineChecked };
  const { affected } = await tx.update(Case, where, { isLineChecked });
  if (affected !== 1 || !isLineChecked) return;
  const row = await tx.findOneByOrFail(Case, { id: answer.caseId });
  const text = `“${row.title}”：${endSentence(row.outcomeLine ?? '')}`;
  await notifyJoined(tx, row, { title: '办理结果', text });
}
