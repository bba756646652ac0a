import { fileComplaint } from '../../moderation';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { abilities } from './idea.policy';
import { loadIdea } from './load-idea';

/** Something is wrong with a neighbour's idea: the community looks at it. */
export async function complainAboutIdea(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const idea = await loadIdea(tx, actor, id);
  ensureAllowed(abilities(actor, idea).complain, 'not_the_author');
  const { communityId, gridId, title, story, pictureIds } = idea;
  await fileComplaint(tx, actor, {
    subjectKind: 'idea',
    subjectId: id,
    communityId,
    gridId,
    text: `${title}\n${story}`,
    pictureIds,
    reason,
  });
  return { done: true };
}
