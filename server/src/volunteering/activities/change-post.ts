import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import type { ActivityAnswer } from './activity.presenter';
import { getActivity } from './get-activity';
import { lockPostToChange } from './load-post';
import { Post } from './post.entity';
import { submitWords } from './submit-words';

/** Other words for a post. Where others read the old ones already, these stay until the new ones are checked. */
export async function changePost(
  tx: Tx,
  actor: Actor,
  { id, name, duty }: schema.ChangePostInput,
): Promise<ActivityAnswer> {
  const { post, activity } = await lockPostToChange(tx, actor, id);
  await tx.update(Post, { id }, post.isShown ? { pending: { name, duty } } : { name, duty });
  if (activity.state === 'published') await submitWords(tx, actor, activity);
  await recordAudit(tx, actor, 'activity.post_changed', activity.id, { postId: id });
  return getActivity(tx, actor, { id: activity.id });
}
