import { IsNull } from 'typeorm';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { endSentence } from '../case-notifications';
import { alterCase, loadToAct, writeNote } from '../change-case';
import { getCase } from '../get-case';
import { tellDesk } from './tell-desk';

/** The helper says that it is done, and how; whoever handles it answers by that. */
export async function reportCaseHelp(
  tx: Tx,
  actor: Actor,
  { id, text }: { id: string; text: string },
): Promise<CaseDetail> {
  const { row, role } = await loadToAct(tx, actor, id, 'reportHelp');
  const noteId = await writeNote(tx, actor, row, { kind: 'help', text, role });
  await alterCase(tx, row, { helpDoneNoteId: noteId }, { helperId: actor.personId, helpDoneNoteId: IsNull() });
  await recordAudit(tx, actor, 'case.helped', id, { role, noteId });
  await tellDesk(tx, row, { title: '志愿者办好了', what: `${endSentence(text)}请核实后答复居民` });
  return getCase(tx, actor, { id });
}
