import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import type { ReplyToCaseInput } from '@yuanli/shared/cases/cases.schema';
import { assertOwnPictures } from '../pictures';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { assertOwnRecording } from '../recordings';
import { resumed } from './case-due';
import { changeCase, loadToAct, writeNote } from './change-case';
import { getCase } from './get-case';
import { tellHelper } from './helpers/tell-helper';

/** The resident answers what was asked, and the clock goes on; or adds something of their own. */
export async function replyToCase(tx: Tx, actor: Actor, input: ReplyToCaseInput): Promise<CaseDetail> {
  const { id, text, pictureIds, recordingId = null } = input;
  const { row } = await loadToAct(tx, actor, id, 'reply');
  await assertOwnPictures(tx, actor, pictureIds);
  if (recordingId) await assertOwnRecording(tx, actor, recordingId);
  const noteId = await writeNote(tx, actor, row, { kind: 'reply', text, pictureIds, recordingId });
  if (row.status === 'waiting_for_resident')
    await changeCase(tx, id, {
      from: ['waiting_for_resident'],
      to: 'in_progress',
      set: { ...resumed(row), questionNoteId: null },
      where: { dueAt: row.dueAt },
    });
  await recordAudit(tx, actor, 'case.replied', id, { noteId });
  await tellHelper(tx, row, { title: '居民补充了情况', what: '居民补充了情况，请打开看看', state: '请您看看' });
  return getCase(tx, actor, { id });
}
