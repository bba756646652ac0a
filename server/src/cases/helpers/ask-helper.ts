import { IsNull } from 'typeorm';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { AskCaseHelperInput } from '@yuanli/shared/cases/case-helpers.schema';
import { caseStatuses } from '@yuanli/shared/cases/case-states';
import { findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Reader, Tx } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { presentCaseNumber } from '../case-card.presenter';
import { endSentence, notifyHelper, notifyParties } from '../case-notifications';
import type { Case } from '../case.entity';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { labelOf } from '../handling/accept-case';
import { findVolunteersFor } from './find-helpers';

/** A volunteer goes along, or runs the errand; the desk still owes the answer, and the contact stays. Refused where they are no volunteer any more (case.helper_gone). */
export async function askCaseHelper(tx: Tx, actor: Actor, input: AskCaseHelperInput): Promise<CaseDetail> {
  const { id, helperId, text, isAgreed } = input;
  if (!isAgreed) throw new Refusal('request.invalid', { isAgreed: '请先问过居民，居民同意了再请' });
  const { row, role } = await loadToAct(tx, actor, id, 'askHelper');
  const helper = (await findVolunteersFor(tx, row)).find((one) => one.id === helperId);
  ensure(helper, 'case.helper_gone');
  const noteId = await writeNote(tx, actor, row, { kind: 'step', text, role });
  await alterCase(
    tx,
    row,
    { helperId, helpAskedAt: clock.now(), helpAskedNoteId: noteId, helpDoneNoteId: null },
    { helperId: row.helperId ?? IsNull(), helpDoneNoteId: row.helpDoneNoteId ?? IsNull() },
  );
  await recordAudit(tx, actor, 'case.helper_asked', id, { role, noteId, helperId });
  await notifyHelper(tx, row, helperId, {
    title: '社区请您帮邻居办事',
    text: `${await labelOf(tx, actor, role)}请您帮邻居办一件事（${presentCaseNumber(row)}）：${endSentence(text)}打开能看到怎么联系；帮不了，也请点一下，社区另想办法。`,
    ...{ state: '请您帮忙', hint: '打开看帮什么' },
  });
  await notifyParties(tx, row, {
    title: '请了志愿者帮忙',
    text: `“${row.title}”这件事请了志愿者${helper.name}帮忙，${helper.name}会和您联系。有事还是找${await contactOf(tx, row)}。`,
    ...{ state: caseStatuses[row.status], hint: '志愿者会和您联系' },
  });
  return getCase(tx, actor, { id });
}

/** 网格员小吴: whom the resident knows, whoever asks the helper. */
async function contactOf(db: Reader, { contactPersonId, contactRole }: Case): Promise<string> {
  const names = await findNicknames(db, contactPersonId ? [contactPersonId] : []);
  const name = names.get(contactPersonId ?? '');
  return name ? `${contactRole ?? ''}${name}` : '社区';
}
