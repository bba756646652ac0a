import type { ReferCaseInput } from '@yuanli/shared/cases/cases-desk.schema';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { notifyJoined, notifyParties } from '../case-notifications';
import { changeCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';

/** It is not for us: the resident reads where to go, whom to call and why, and nobody owes anything here any more. Petitions go this way too. */
export async function referCase(
  tx: Tx,
  actor: Actor,
  { id, where, phone, reason }: ReferCaseInput,
): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'refer');
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text: `${where}，电话${phone}。${reason}`, role });
  await changeCase(tx, id, {
    from: ['submitted'],
    to: 'referred',
    set: { contactPersonId: actor.personId, contactRole: role },
  });
  await recordAudit(tx, actor, 'case.referred', id, { role, noteId });
  const news = { title: '这件事要找别处办', state: '告知去处' };
  await notifyParties(tx, row, {
    ...{ ...news, hint: `请找${where}` },
    text: `“${row.title}”请找${where}，电话${phone}。${reason}`,
  });
  await notifyJoined(tx, row, {
    ...{ ...news, hint: '请打电话问社区' },
    text: `“${row.title}”不归社区办。您那里也有这个情况的，请打电话问社区该找哪里。`,
  });
  return getCase(tx, actor, { id });
}
