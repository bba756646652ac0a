import { idCursor, page, PAGE_SIZE } from '../platform/list';
import { Equal, IsNull, MoreThan, Not, Or, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { findDoubts } from '../moderation';
import { presentPicture } from '../pictures';
import { findPlaceNames } from '../places';
import { scopesOf, type Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { presentProxyConsent } from './wish.presenter';
import { cardColumns, presentWishCard } from './wish-card.presenter';
import { Wish } from './wish.entity';

/** The queue of the grid worker and the community worker: what waits in their places, the longest waiting first. */
export async function findWishesToReview(
  db: Reader,
  actor: Actor,
  { cursor }: schema.FindWishesToReviewInput,
): Promise<schema.FindWishesToReviewAnswer> {
  const rows = await findQueue(db, actor, queueColumns, PAGE_SIZE + 1, cursor);
  const { items, nextCursor } = page(rows, idCursor);
  const names = await findPlaceNames(
    db,
    items.map(({ courtyardId }) => courtyardId),
  );
  const doubts = await findDoubts(
    db,
    items.filter(({ isFlagged }) => isFlagged).map(({ id }) => id),
  );
  return {
    items: items.map((row) => ({
      ...presentWishCard(row, names.get(row.courtyardId) ?? ''),
      story: row.story,
      pictures: row.pictureIds.map(presentPicture),
      proxyConsent: presentProxyConsent(row),
      doubt: row.isFlagged ? (doubts.get(row.id) ?? '') : null,
      submittedAt: row.madeAt,
    })),
    nextCursor,
  };
}

/** How many wait, counted no further than `most`. */
export const countWishesToReview = async (db: Reader, actor: Actor, most = 99): Promise<number> =>
  (await findQueue(db, actor, { id: true }, most)).length;

type Columns = Partial<Record<keyof Wish, true>>;

const queueColumns: Columns = Object.fromEntries(
  [...cardColumns, 'story', 'consentWay', 'consentAt', 'isFlagged', 'madeAt'].map((column) => [column, true]),
);

/** What `canReview` allows, as a filter. Each place walks its own index; a community and one of its grids may name the same wish. */
async function findQueue(db: Reader, actor: Actor, select: Columns, most: number, cursor = ''): Promise<Wish[]> {
  const found = new Map<string, Wish>();
  const notMe = Not(Equal(actor.personId));
  const ofOthers = {
    wisherId: notMe,
    beneficiaryId: Or(IsNull(), notMe),
    status: 'under_review' as const,
    id: MoreThan(cursor),
  };
  for (const place of placesOf(actor)) {
    const where = { ...place, ...ofOthers };
    const rows = await db.find(Wish, { select, where, order: { id: 'ASC' }, take: most });
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, most);
}

const placesOf = (actor: Actor): FindOptionsWhere<Wish>[] =>
  [...new Set(scopesOf(actor, staffRoles))].flatMap((scopeId) => [{ gridId: scopeId }, { communityId: scopeId }]);
