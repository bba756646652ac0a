import { Equal, IsNull, LessThan, MoreThan, Not, Or, type FindOptionsWhere } from 'typeorm';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { plainText } from '@yuanli/shared/plain-text';
import { findNicknames } from '../identity';
import { findDoubts } from '../moderation';
import { presentPicture } from '../pictures';
import { findPlaceNames } from '../places';
import { scopesOf, type Actor } from '../platform/actor';
import { containing, type Reader } from '../platform/database';
import { page, PAGE_SIZE, readTimeCursor, writeTimeCursor } from '../platform/list';
import { presentProxyConsent } from './wish.presenter';
import { cardColumns, presentWishCard } from './wish-card.presenter';
import { Wish } from './wish.entity';

type Where = FindOptionsWhere<Wish>;

/** The queue of the grid worker and the community worker: what waits in their places, the longest waiting first; or what was decided there, the last first. */
export async function findWishesToReview(
  db: Reader,
  actor: Actor,
  { view, kind, q, cursor }: schema.FindWishesToReviewInput,
): Promise<schema.FindWishesToReviewAnswer> {
  const filter = kind ? { kind } : {};
  const isWaiting = view === 'waiting';
  const rows = isWaiting
    ? await walkMyPlaces(db, actor, withWords({ ...filter, ...waitingAfter(actor, cursor) }, q), byId, queueColumns)
    : await walkMyPlaces(db, actor, decidedBefore(filter, q, cursor), lastDecidedFirst, queueColumns);
  const cursorOf = ({ id, reviewedAt }: Wish) => (isWaiting ? id : writeTimeCursor(reviewedAt!, id));
  const { items, nextCursor } = page(rows, cursorOf);
  return { items: await presentRows(db, items), nextCursor, waiting: await countWishesToReview(db, actor) };
}

async function presentRows(db: Reader, items: readonly Wish[]): Promise<schema.FindWishesToReviewAnswer['items']> {
  const names = await findPlaceNames(
    db,
    items.map(({ courtyardId }) => courtyardId),
  );
  const doubts = await findDoubts(
    db,
    items.filter(({ isFlagged }) => isFlagged).map(({ id }) => id),
  );
  const deciders = await findNicknames(
    db,
    items.flatMap(({ reviewedById }) => reviewedById ?? []),
  );
  return items.map((row) => ({
    ...presentWishCard(row, names.get(row.courtyardId) ?? ''),
    story: row.story,
    pictures: row.pictureIds.map(presentPicture),
    proxyConsent: presentProxyConsent(row),
    doubt: row.isFlagged ? (doubts.get(row.id) ?? '') : null,
    submittedAt: row.madeAt,
    decision: row.reviewedAt && {
      at: row.reviewedAt,
      byName: deciders.get(row.reviewedById ?? '') ?? '',
      isApproved: row.status !== 'declined',
      reason: row.declineReason,
    },
  }));
}

/** How many wait, counted no further than `most`. */
export const countWishesToReview = async (db: Reader, actor: Actor, most = 99): Promise<number> =>
  (await walkMyPlaces(db, actor, [waitingAfter(actor)], byId, { id: true }, most)).length;

type Columns = Partial<Record<keyof Wish, true>>;

const queueColumns: Columns = Object.fromEntries(
  [
    ...cardColumns,
    ...['story', 'consentWay', 'consentAt', 'isFlagged', 'madeAt', 'reviewedAt', 'reviewedById', 'declineReason'],
  ].map((column) => [column, true]),
);

/** What `canReview` allows, as a filter. */
function waitingAfter(actor: Actor, cursor = ''): Where {
  const notMe = Not(Equal(actor.personId));
  return { wisherId: notMe, beneficiaryId: Or(IsNull(), notMe), status: 'under_review', id: MoreThan(cursor) };
}

function decidedBefore(filter: Where, q: string | undefined, cursor: string | undefined): Where[] {
  const at = readTimeCursor(cursor);
  const parts: Where[] = at
    ? [{ reviewedAt: LessThan(at.at) }, { reviewedAt: at.at, id: LessThan(at.id) }]
    : [{ reviewedAt: Not(IsNull()) }];
  return parts.flatMap((part) => withWords({ ...filter, ...part }, q));
}

/** Those whose title or alias has these words, or whose number it is: 2026-0146, or 146. */
export function withWords(where: Where, q: string | undefined): Where[] {
  const words = plainText(q ?? '');
  if (!words) return [where];
  const like = containing(words);
  const [, year, number] = /^(?:(\d{4})-)?(\d{1,6})$/.exec(words) ?? [];
  const numbered = number ? [{ ...where, number: Number(number), ...(year && { year: Number(year) }) }] : [];
  return [{ ...where, title: like }, { ...where, alias: like }, ...numbered];
}

interface Order {
  order: Record<string, 'ASC' | 'DESC'>;
  compare: (a: Wish, b: Wish) => number;
}

export const byId: Order = { order: { id: 'ASC' }, compare: (a, b) => (a.id < b.id ? -1 : 1) };

const lastDecidedFirst: Order = {
  order: { reviewedAt: 'DESC', id: 'DESC' },
  compare: (a, b) => b.reviewedAt!.getTime() - a.reviewedAt!.getTime() || (a.id < b.id ? 1 : -1),
};

/** Each place walks its own index; a community and one of its grids may name the same wish. */
export async function walkMyPlaces(
  db: Reader,
  actor: Actor,
  wheres: readonly Where[],
  { order, compare }: Order,
  select: Columns,
  most = PAGE_SIZE + 1,
): Promise<Wish[]> {
  const found = new Map<string, Wish>();
  for (const place of placesOf(actor)) {
    const where = wheres.map((one) => ({ ...place, ...one }));
    for (const row of await db.find(Wish, { select, where, order, take: most })) found.set(row.id, row);
  }
  return [...found.values()].sort(compare).slice(0, most);
}

const placesOf = (actor: Actor): Where[] =>
  [...new Set(scopesOf(actor, staffRoles))].flatMap((scopeId) => [{ gridId: scopeId }, { communityId: scopeId }]);
