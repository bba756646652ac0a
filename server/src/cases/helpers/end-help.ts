import { IsNull } from 'typeorm';
import { caseStatuses } from '@yuanli/shared/cases/case-states';
import { findNicknames } from '../../identity';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { endSentence, notifyParties } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { noHelper } from './release-helper';
import { tellDesk } from './tell-desk';
import { tellHelper } from './tell-helper';

/** The helper cannot do it, and only the desk reads why; or the desk does not need it any more. What they were asked for goes on without them. */
export async function endCaseHelp(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const { row, role } = await loadToAct(tx, actor, id, 'endHelp');
  const helperId = row.helperId!;
  const isByHelper = helperId === actor.personId;
  const noteId = await writeNote(tx, actor, row, { kind: isByHelper ? 'help' : 'step', text: reason, role });
  await alterCase(tx, row, noHelper, { helperId, helpDoneNoteId: IsNull() });
  await recordAudit(tx, actor, 'case.help_ended', id, { role, noteId, helperId, ...(isByHelper && { isByHelper }) });
  const name = (await findNicknames(tx, [helperId])).get(helperId) ?? '';
  const why = endSentence(reason);
  if (isByHelper) await tellDesk(tx, row, { title: '志愿者帮不了', what: `志愿者${name}说：${why}请接着办` });
  else
    await tellHelper(tx, row, { title: '不用帮忙了', what: `不用您帮忙了，谢谢您。原因：${why}`, state: '不用帮了' });
  await notifyParties(tx, row, {
    title: '社区接着办',
    text: isByHelper
      ? `志愿者${name}这次帮不了，“${row.title}”由社区接着办。`
      : `“${row.title}”不再请志愿者${name}帮忙，由社区接着办。原因：${why}`,
    ...{ state: caseStatuses[row.status], hint: '由社区接着办' },
  });
  return { done: true };
}
