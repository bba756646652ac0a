import { supersedeCheck, submitForCheck } from '../../moderation';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { Activity } from './activity.entity';
import { Post } from './post.entity';

/**
 * Has all words and pictures of an activity checked as they are to be, those of its posts with them. One check speaks
 * for all; of several only the last one counts. The activity is locked.
 */
export async function submitWords(tx: Tx, actor: Actor, activity: Activity): Promise<string> {
  const { id, communityId, gridId, pending, checkId: earlier } = activity;
  const { title, story, organiser, placeName, bring, training, pictureIds } = pending ?? activity;
  const posts = (await tx.findBy(Post, { activityId: id })).map((post) => post.pending ?? post);
  const text = [title, story, organiser, placeName, bring, training, ...posts.flatMap(({ name, duty }) => [name, duty])]
    .filter(Boolean)
    .join('\n');
  if (earlier) await supersedeCheck(tx, earlier);
  const check = {
    subjectKind: 'activity',
    subjectId: id,
    authorId: actor.personId,
    communityId,
    gridId,
    text,
    pictureIds,
  } as const;
  const checkId = await submitForCheck(tx, check);
  await tx.update(Activity, { id }, { checkId, refusedBecause: null });
  return checkId;
}
