import { fileComplaint } from '../moderation';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { loadWish } from './change-wish';

/** Something is wrong with a neighbour's wish: the community looks at it. */
export async function complainAboutWish(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const wish = await loadWish(tx, actor, id);
  ensureAllowed(actor.personId !== wish.wisherId, 'not_the_author');
  const { communityId, gridId, title, story, pictureIds } = wish;
  await fileComplaint(tx, actor, {
    subjectKind: 'wish',
    subjectId: id,
    communityId,
    gridId,
    text: `${title}\n${story}`,
    pictureIds,
    reason,
  });
  await recordAudit(tx, actor, 'wish.complained', id);
  return { done: true };
}
