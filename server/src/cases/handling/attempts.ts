import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import { formatBy } from '@yuanli/shared/format-date';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { days } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { notifyParties } from '../case-notifications';
import { CaseNote } from '../case-note.entity';
import { wasTriedEnough } from '../case.policy';
import { changeCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';

/** How an attempt to reach the resident went, while their word is missing. */
export async function noteAttempt(
  tx: Tx,
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'noteAttempt');
  const noteId = await writeNote(tx, actor, row, { kind: 'attempt', text, role });
  await recordAudit(tx, actor, 'case.attempted', id, { role, noteId });
  return getCase(tx, actor, { id });
}

/** Two noted attempts since the answer stand for the resident's word; it is closed, and counted apart from what anybody confirmed. */
export async function closeNotReached(tx: Tx, actor: Actor, { id }: { id: string }): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'closeNotReached');
  const attempts = await tx.find(CaseNote, { select: { id: true, at: true }, where: { caseId: id, kind: 'attempt' } });
  ensure(wasTriedEnough(row, attempts), 'case.attempts_first');
  await changeCase(tx, id, { from: ['answered'], to: 'closed', set: { closing: 'not_reached', closesAt: null } });
  await recordAudit(tx, actor, 'case.closed', id, { role, closing: 'not_reached' });
  const until = new Date(row.answeredAt!.getTime() + days(caseLimits.reopenDays));
  await notifyParties(tx, row, {
    title: '没有联系上您，先办结',
    text: `“${row.title}”答复以后联系过您${caseLimits.attempts}次，没有联系上，先办结。还没解决的，${formatBy(until)}可以退回重办。`,
    state: '已办结',
    hint: '没解决可以退回重办',
  });
  return getCase(tx, actor, { id });
}
