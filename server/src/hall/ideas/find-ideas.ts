import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { LessThan, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/hall/ideas.schema';
import { findPlaceNames } from '../../places';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { Idea } from './idea.entity';
import { presentIdeaCard } from './idea.presenter';

type Search = schema.FindIdeasInput;

/** The ideas of a community, the newest first: those neighbours may stand behind, those the community answered, or mine. */
export async function findIdeas(db: Reader, actor: Actor | null, search: Search): Promise<schema.FindIdeasAnswer> {
  const found = new Map<string, Idea>();
  for (const where of filtersOf(search, actor)) {
    const more = search.cursor ? { ...where, id: LessThan(search.cursor) } : where;
    for (const idea of await db.find(Idea, { where: more, order: { id: 'DESC' }, take: PAGE_SIZE + 1 }))
      found.set(idea.id, idea);
  }
  const rows = [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  const { items, nextCursor } = page(rows, idCursor);
  const names = await findPlaceNames(
    db,
    items.map(({ courtyardId }) => courtyardId),
  );
  return {
    items: items.map((idea) => presentIdeaCard(idea, names.get(idea.courtyardId) ?? '')),
    nextCursor,
  };
}

/** Each walks its own index and stops after a page. */
function filtersOf({ communityId, view }: Search, actor: Actor | null): FindOptionsWhere<Idea>[] {
  if (view === 'supporting')
    return [
      { communityId, status: 'gathering_support' },
      { communityId, status: 'supported' },
    ];
  if (view === 'answered')
    return [
      { communityId, status: 'motion' },
      { communityId, status: 'declined' },
    ];
  ensure(actor, 'session.required');
  return [{ communityId, authorId: actor.personId }];
}
