import { type FindOptionsWhere, IsNull, LessThan, Not } from 'typeorm';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import { findPlaceNames } from '../places';
import type { Actor } from '../platform/actor';
import { findByIndexes, indexName, type Reader } from '../platform/database';
import { idCursor, page, type Page, PAGE_SIZE } from '../platform/list';
import { cardColumns, type CardRow, presentWishCard, type WishCard } from './wish-card.presenter';
import { Wish } from './wish.entity';

const statusesOf: Record<'open' | 'ongoing' | 'fulfilled', WishStatus[]> = {
  open: ['open'],
  ongoing: ['claimed', 'delivered'],
  fulfilled: ['fulfilled'],
};

/** Everybody sees what neighbours wish for, what is being helped with, and what has come true. */
export async function findWishes(db: Reader, _actor: Actor | null, input: schema.FindWishesInput): Promise<CardPage> {
  const { communityId, courtyardId, kind, view, cursor } = input;
  const filter = { communityId, isTakenDown: false, ...(courtyardId && { courtyardId }), ...(kind && { kind }) };
  const filters = statusesOf[view].map((status) => ({ ...filter, status }));
  return presentWishCards(db, await newestFirst(db, filters, cursor));
}

/** The wishes I posted, or that were posted for me; or those I took on. */
export async function findMyWishes(db: Reader, actor: Actor, input: schema.FindMyWishesInput): Promise<CardPage> {
  const me = actor.personId;
  const filters =
    input.as === 'claimant'
      ? [{ claimantId: me }]
      : [{ wisherId: me }, { beneficiaryId: me, reviewableAt: Not(IsNull()), isFlagged: false }];
  return presentWishCards(db, await newestFirst(db, filters, input.cursor));
}

/**
 * One page, newest first. Each filter walks its own index down from the cursor and stops after a page, so a list that
 * is the union of two filters (两种状态, posted by me or for me) still touches no more than two pages of rows.
 */
export async function newestFirst(
  db: Reader,
  filters: FindOptionsWhere<Wish>[],
  cursor?: string,
): Promise<Page<CardRow>> {
  const found = new Map<string, CardRow>();
  for (const filter of filters) {
    for (const row of await walk(db, cursor ? { ...filter, id: LessThan(cursor) } : filter)) found.set(row.id, row);
  }
  const rows = [...found.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
  return page(rows, idCursor);
}

const select = Object.fromEntries(cardColumns.map((column) => [column, true]));

/** Those that end in the id. */
const indexes = [
  indexName('wish', ['communityId', 'status', 'id']),
  indexName('wish', ['communityId', 'status', 'kind', 'id']),
  indexName('wish', ['courtyardId', 'status', 'id']),
  indexName('wish', ['wisherId', 'id']),
  indexName('wish', ['beneficiaryId', 'id']),
  indexName('wish', ['claimantId', 'id']),
];

const walk = (db: Reader, where: FindOptionsWhere<Wish>): Promise<CardRow[]> =>
  findByIndexes(db, Wish, indexes, { select, where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });

export interface CardPage {
  items: WishCard[];
  nextCursor: string | null;
}

/** Puts the courtyards' names to a page of rows, with one question for all of them. */
export async function presentWishCards(db: Reader, { items: rows, nextCursor }: Page<CardRow>): Promise<CardPage> {
  const names = await findPlaceNames(
    db,
    rows.map(({ courtyardId }) => courtyardId),
  );
  return { items: rows.map((row) => presentWishCard(row, names.get(row.courtyardId) ?? '')), nextCursor };
}
