import { PAGE_SIZE, page } from '../../platform/list';
import { MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/hall/ideas.schema';
import { findPlaceNames } from '../../places';
import { scopesOf, type Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Idea } from './idea.entity';
import { presentAnswerSoFar, presentIdeaCard } from './idea.presenter';

/** What has no answer yet that people can read, for the workers of a community: what is overdue first, then what is due next. */
export async function findIdeasToAnswer(
  db: Reader,
  actor: Actor,
  { cursor }: schema.FindIdeasToAnswerInput,
): Promise<schema.FindIdeasToAnswerAnswer> {
  const found = await findUnanswered(db, actor, PAGE_SIZE + 1, {}, cursor);
  const { items, nextCursor } = page(found, (last) => keyOf(last));
  const names = await findPlaceNames(
    db,
    items.map(({ courtyardId }) => courtyardId),
  );
  return {
    items: items.map((idea) => ({
      ...presentIdeaCard(idea, names.get(idea.courtyardId) ?? ''),
      ...presentAnswerSoFar(idea),
    })),
    nextCursor,
  };
}

/** Each community walks its own index from the cursor on. Nobody answers their own idea. */
async function findUnanswered(
  db: Reader,
  actor: Actor,
  most: number,
  more: FindOptionsWhere<Idea>,
  cursor?: string,
): Promise<Idea[]> {
  const [, time, id] = /^(\d{13})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  const due = time ? new Date(Number(time)) : null;
  const found: Idea[] = [];
  for (const communityId of new Set(scopesOf(actor, ['community_worker']))) {
    const base = { communityId, status: 'supported' as const, authorId: Not(actor.personId), ...more };
    const where =
      due && id
        ? [
            { ...base, answerDueAt: MoreThan(due) },
            { ...base, answerDueAt: due, id: MoreThan(id) },
          ]
        : [base];
    found.push(...(await db.find(Idea, { where, order: { answerDueAt: 'ASC', id: 'ASC' }, take: most })));
  }
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, most);
}

const keyOf = ({ answerDueAt, id }: Idea): string => `${answerDueAt!.getTime()}.${id}`;
