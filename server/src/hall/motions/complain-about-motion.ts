import { fileComplaint } from '../../moderation';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { canComplainAboutMotion } from './can-complain-about-motion';
import { loadMotion } from './load-motion';

/** Something is wrong with the words of a motion: the community looks at it. */
export async function complainAboutMotion(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const motion = await loadMotion(tx, actor, id);
  ensureAllowed(canComplainAboutMotion(actor, motion), 'not_the_author');
  const { communityId, title, summary, story, pictureIds } = motion;
  const text = [title, summary, story].filter(Boolean).join('\n');
  await fileComplaint(tx, actor, {
    subjectKind: 'motion',
    subjectId: id,
    communityId,
    gridId: null,
    text,
    pictureIds,
    reason,
  });
  return { done: true };
}
