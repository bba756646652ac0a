import type { Tx } from '../../platform/database';
import { Motion } from '../motions/motion.entity';
import { Idea } from './idea.entity';

/** What is going on in the hall of a community: ideas neighbours may stand behind and motions that are not archived, counted no further than `most`. */
export async function countHallMatters(db: Tx, communityId: string, most: number): Promise<number> {
  const motions = await db.find(Motion, {
    select: { id: true },
    where: { communityId, isArchived: false, isShown: true },
    take: most,
  });
  const ideas = await db.find(Idea, {
    select: { id: true },
    where: { communityId, status: 'gathering_support' },
    take: most,
  });
  return Math.min(most, motions.length + ideas.length);
}
