import { supersedeCheck, submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { Motion } from './motion.entity';

/** Has the words and pictures of a motion checked as they are to be. Of several checks only the last one counts. */
export async function submitMotion(tx: Tx, actor: Actor, id: string): Promise<void> {
  const motion = await tx.findOneByOrFail(Motion, { id });
  if (motion.checkId) await supersedeCheck(tx, motion.checkId);
  const { communityId, story, pictureIds } = motion;
  const text = [motion.pendingTitle ?? motion.title, motion.pendingSummary ?? motion.summary, story]
    .filter(Boolean)
    .join('\n');
  const checkId = await submitForCheck(tx, {
    subjectKind: 'motion',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId: null,
    text,
    pictureIds,
  });
  await tx.update(Motion, { id }, { checkId, refusedBecause: null });
}
