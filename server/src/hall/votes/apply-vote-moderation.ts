import { notify } from '../../messages';
import type { ModerationResult } from '../../moderation';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { Vote } from './vote.entity';

/** Content safety, or staff in the flagged queue, have decided about the words of a draft: it may be announced, or has to be written anew. */
export async function applyVoteModeration(
  tx: Tx,
  { subjectId: id, checkId, verdict, reason }: ModerationResult,
): Promise<void> {
  if (verdict === 'flagged') return;
  const refusedBecause = verdict === 'refused' ? (reason ?? '内容不合适') : null;
  // A verdict on words that have been written anew meanwhile says nothing; nor does the same one a second time.
  const { affected } = await tx.update(Vote, { id, checkId, state: 'draft' }, { checkId: null, refusedBecause });
  if (affected !== 1) return;
  if (refusedBecause !== null) await recordAudit(tx, null, 'vote.words_refused', id);
  const { madeById, title } = await tx.findOneOrFail(Vote, {
    select: { id: true, madeById: true, title: true },
    where: { id },
  });
  await notify(tx, madeById, {
    title: refusedBecause === null ? '表决可以公告了' : '表决没有通过内容检查',
    text:
      refusedBecause === null
        ? `“${title}”已通过内容检查，打开后即可公告。`
        : `“${title}”没有通过，原因：${refusedBecause}。修改后可以再次提交。`,
    link: { kind: 'draft_vote', id },
  });
}
