import { supersedeCheck, submitForCheck } from '../../../moderation';
import type { Actor } from '../../../platform/actor';
import type { Tx } from '../../../platform/database';
import { Vote } from '../vote.entity';

/** Has the words of a draft checked as they are now; of several checks only the last one counts. */
export async function submitWords(
  tx: Tx,
  actor: Actor,
  { id, communityId, title, options, invalidLeftOutBy, checkId: earlier }: Vote,
): Promise<void> {
  if (earlier) await supersedeCheck(tx, earlier);
  const text = [...new Set([title, ...options, ...(invalidLeftOutBy ? [invalidLeftOutBy] : [])])].join('\n');
  const checkId = await submitForCheck(tx, {
    subjectKind: 'vote',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId: null,
    text,
    pictureIds: [],
  });
  await tx.update(Vote, { id }, { checkId, refusedBecause: null });
}
