import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { ActivityAnswer } from './activity.presenter';
import { getActivity } from './get-activity';
import { lockPostToChange } from './load-post';
import { Post } from './post.entity';
import { Shift } from './shift.entity';
import { submitWords } from './submit-words';

/** A post nobody was ever planned for. */
export async function removePost(tx: Tx, actor: Actor, { id }: { id: string }): Promise<ActivityAnswer> {
  const { post, activity } = await lockPostToChange(tx, actor, id);
  ensure(!(await tx.existsBy(Shift, { postId: id })), 'activity.post_has_shifts');
  await tx.delete(Post, { id });
  // What stood in the way of the other words may be gone with it.
  if (activity.state === 'published' && (!post.isShown || post.pending)) await submitWords(tx, actor, activity);
  await recordAudit(tx, actor, 'activity.post_removed', activity.id, { postId: id });
  return getActivity(tx, actor, { id: activity.id });
}
