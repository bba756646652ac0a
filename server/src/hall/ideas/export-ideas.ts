import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { IdeaSupport } from './idea-support.entity';
import { Idea } from './idea.entity';

/** All that is kept about a person's ideas and what they stood behind, for the person. */
export async function exportIdeas(db: Tx, personId: string): Promise<Record<string, unknown>> {
  const made = await db.find(Idea, { where: { authorId: personId }, order: { id: 'ASC' } });
  const supports = await db.find(IdeaSupport, { where: { personId }, order: { id: 'ASC' } });
  const supported = await db.find(Idea, {
    select: { id: true, title: true },
    where: { id: In(supports.map(({ ideaId }) => ideaId)) },
  });
  const titles = new Map(supported.map(({ id, title }) => [id, title]));
  return {
    ideas: made.map(({ title, story, place, status, supporters, madeAt }) => ({
      title,
      story,
      place,
      status,
      supporters,
      madeAt,
    })),
    ideasSupported: supports.map(({ ideaId, at }) => ({ title: titles.get(ideaId) ?? '', at })),
  };
}
