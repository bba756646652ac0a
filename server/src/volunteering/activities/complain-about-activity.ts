import { fileComplaint } from '../../moderation';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { loadActivity } from './load-activity';

/** Something is wrong with an activity: the community looks at it. */
export async function complainAboutActivity(
  tx: Tx,
  actor: Actor,
  { id, reason }: { id: string; reason: string },
): Promise<{ done: true }> {
  const activity = await loadActivity(tx, actor, id);
  ensure(actor.personId !== activity.makerId, 'activity.own_activity');
  const { communityId, gridId, title, story, pictureIds } = activity;
  await fileComplaint(tx, actor, {
    subjectKind: 'activity',
    subjectId: id,
    communityId,
    gridId,
    text: `${title}\n${story}`,
    pictureIds,
    reason,
  });
  await recordAudit(tx, actor, 'activity.complained', id);
  return { done: true };
}
