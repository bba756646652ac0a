import { IsNull } from 'typeorm';
import { findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { endSentence, notifyHelper, notifyParties } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { tellDesk } from './tell-desk';

/** The helper cannot do it, or the desk does not need it any more. What they were asked for goes on without them. */
export async function endCaseHelp(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { row, role } = await loadToAct(tx, actor, id, 'endHelp');
  const helperId = row.helperId!;
  const isByHelper = helperId === actor.personId;
  const noteId = await writeNote(tx, actor, row, { kind: isByHelper ? 'help' : 'step', text: reason, role });
  await alterCase(tx, row, { helperId: null, helpAskedNoteId: null }, { helperId, helpDoneNoteId: IsNull() });
  await recordAudit(tx, actor, 'case.help_ended', id, { role, noteId, helperId, ...(isByHelper && { isByHelper }) });
  const name = (await findNicknames(tx, [helperId])).get(helperId) ?? '';
  if (isByHelper)
    await tellDesk(tx, row, { title: '志愿者帮不了', what: `志愿者${name}说：${endSentence(reason)}请接着办` });
  else
    await notifyHelper(tx, row, helperId, {
      title: '不用帮忙了',
      text: `“${row.title}”不用您帮忙了，谢谢您。原因：${endSentence(reason)}`,
      ...{ state: '不用帮了', hint: '谢谢您' },
    });
  await notifyParties(tx, row, {
    title: '社区接着办',
    text: `“${row.title}”不再请志愿者${name}帮忙，由社区接着办。原因：${endSentence(reason)}`,
    ...{ state: '正在办', hint: '由社区接着办' },
  });
  return { done: true };
}
