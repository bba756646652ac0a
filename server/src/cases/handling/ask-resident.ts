import type { AskResidentInput, ResumeCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { resumed } from '../case-due';
import { endSentence, notifyParties } from '../case-notifications';
import { changeCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { tellHelper } from '../helpers/tell-helper';

/** Something is missing that only the resident knows: the clock stops, and they read that it does. */
export async function askResident(tx: Tx, actor: Actor, { id, question }: AskResidentInput): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'ask');
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text: question, role });
  await changeCase(tx, id, {
    from: ['in_progress'],
    to: 'waiting_for_resident',
    set: { stoppedAt: clock.now(), questionNoteId: noteId },
  });
  await recordAudit(tx, actor, 'case.asked', id, { role, noteId });
  await notifyParties(tx, row, {
    title: '请您补充一下',
    text: `“${row.title}”：${endSentence(question)}等您补充期间，办理期限暂停计算。`,
    state: '等您补充',
    hint: '请打开补充情况',
  });
  await tellHelper(tx, row, { title: '先等一等', what: '社区在等居民补充情况，补充以后再通知您', state: '等居民' });
  return getCase(tx, actor, { id });
}

/** Staff go on without the answer (they called, or found out); the clock runs again. */
export async function resumeCase(tx: Tx, actor: Actor, { id, reason }: ResumeCaseInput): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'resume');
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text: reason, role });
  await changeCase(tx, id, {
    from: ['waiting_for_resident'],
    to: 'in_progress',
    set: { ...resumed(row), questionNoteId: null },
    where: { dueAt: row.dueAt },
  });
  await recordAudit(tx, actor, 'case.resumed', id, { role, noteId });
  await tellHelper(tx, row, { title: '请接着帮', what: '情况清楚了，请打开看看，接着帮', state: '请您帮忙' });
  return getCase(tx, actor, { id });
}
