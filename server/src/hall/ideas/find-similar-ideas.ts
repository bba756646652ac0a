import { In } from 'typeorm';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { motionStages } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/ideas.schema';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Motion } from '../motions/motion.entity';
import { Idea } from './idea.entity';
import { likeness } from './likeness';

type Similar = schema.FindSimilarIdeasAnswer['items'][number];

/** Among so many of the newest of each; a community has fewer that are open at a time. */
const AMONG = 200;
const ENOUGH = 0.3;

/** While I type: what neighbours have said already, so that I may stand behind it instead. */
export async function findSimilarIdeas(
  db: Reader,
  _actor: Actor | null,
  { communityId, q }: { communityId: string; q: string },
): Promise<schema.FindSimilarIdeasAnswer> {
  if (likeness(q, q) === 0) return { items: [] };
  const items = [...(await findOpenIdeas(db, communityId)), ...(await findCurrentMotions(db, communityId))]
    .map((item) => ({ ...item, like: likeness(q, item.title) }))
    .filter(({ like }) => like >= ENOUGH)
    .sort((a, b) => b.like - a.like)
    .slice(0, hallLimits.similarIdeas);
  return { items };
}

async function findOpenIdeas(db: Reader, communityId: string): Promise<Similar[]> {
  const where = { communityId, status: In(['gathering_support', 'supported']) };
  const ideas = await db.find(Idea, {
    select: { id: true, title: true, supporters: true },
    where,
    order: { id: 'DESC' },
    take: AMONG,
  });
  return ideas.map(({ id, title, supporters }) => ({ id, kind: 'idea', title, words: `${supporters}人附议` }));
}

async function findCurrentMotions(db: Reader, communityId: string): Promise<Similar[]> {
  const where = { communityId, isArchived: false, isShown: true };
  const motions = await db.find(Motion, {
    select: { id: true, title: true, stage: true },
    where,
    order: { id: 'DESC' },
    take: AMONG,
  });
  return motions.map(({ id, title, stage }) => ({ id, kind: 'motion', title, words: motionStages[stage] }));
}
