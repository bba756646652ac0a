import type * as schema from '@yuanli/shared/volunteering/activities.schema';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import type { ActivityAnswer } from './activity.presenter';
import { getActivity } from './get-activity';
import { lockActivityToChange } from './load-activity';
import { Post } from './post.entity';
import { submitWords } from './submit-words';

/** One more thing to do. In a published activity others see it once its words are checked. */
export async function addPost(
  tx: Tx,
  actor: Actor,
  { activityId, name, duty }: schema.AddPostInput,
): Promise<ActivityAnswer> {
  const activity = await lockActivityToChange(tx, actor, activityId);
  ensure((await tx.countBy(Post, { activityId })) < volunteeringLimits.postsPerActivity, 'activity.too_many_posts');
  const id = newId();
  await tx.insert(Post, { id, activityId, name, duty, isShown: false, pending: null });
  if (activity.state === 'published') await submitWords(tx, actor, activity);
  await recordAudit(tx, actor, 'activity.post_added', activityId, { postId: id });
  return getActivity(tx, actor, { id: activityId });
}
