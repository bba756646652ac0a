import { IsNull } from 'typeorm';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { AskCaseHelperInput } from '@yuanli/shared/cases/case-helpers.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { endSentence, notifyHelper, notifyParties } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { labelOf } from '../handling/accept-case';
import { findVolunteersFor } from './find-helpers';

/** A volunteer goes along, or runs the errand; the desk still owes the answer, and stays the contact. Refused where they are no volunteer any more (case.helper_gone). */
export async function askCaseHelper(tx: Tx, actor: Actor, input: AskCaseHelperInput): Promise<CaseDetail> {
  const { id, helperId, text, isAgreed } = input;
  if (!isAgreed) throw new Refusal('request.invalid', { isAgreed: '请先问过居民，居民同意了再请' });
  const { row, role } = await loadToAct(tx, actor, id, 'askHelper');
  const helper = (await findVolunteersFor(tx, row)).find((one) => one.id === helperId);
  ensure(helper, 'case.helper_gone');
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text, role });
  const { helperId: before, helpDoneNoteId: done } = row;
  await alterCase(
    tx,
    row,
    { helperId, helpAskedNoteId: noteId, helpDoneNoteId: null },
    { helperId: before ?? IsNull(), helpDoneNoteId: done ?? IsNull() },
  );
  await recordAudit(tx, actor, 'case.helper_asked', id, { role, noteId, helperId });
  const who = await labelOf(tx, actor, role);
  await notifyHelper(tx, row, helperId, {
    title: '社区请您帮邻居办事',
    text: `${who}请您帮忙：“${row.title}”。${endSentence(text)}打开能看到怎么联系；帮不了，也请点一下，社区另想办法。`,
    ...{ state: '请您帮忙', hint: '打开看帮什么' },
  });
  await notifyParties(tx, row, {
    title: '请了志愿者帮忙',
    text: `“${row.title}”请了志愿者${helper.name}帮忙，会和您联系。和您联系的工作人员不变，有事可以找${who}。`,
    ...{ state: '正在办', hint: '志愿者会和您联系' },
  });
  return getCase(tx, actor, { id });
}
