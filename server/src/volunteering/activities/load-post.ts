import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import type { Activity } from './activity.entity';
import { lockActivityToChange } from './load-activity';
import { Post } from './post.entity';

/** A post and its activity, which nobody else changes till the end of the transaction. */
export async function lockPostToChange(tx: Tx, actor: Actor, id: string): Promise<{ post: Post; activity: Activity }> {
  const known = await tx.findOneBy(Post, { id });
  ensure(known, 'activity.post_not_found');
  const activity = await lockActivityToChange(tx, actor, known.activityId);
  const post = await tx.findOneBy(Post, { id });
  ensure(post, 'activity.post_not_found');
  return { post, activity };
}
