import { findPlaceNames } from '../places';
import type { Tx } from '../platform/database';
import type { CardRow } from './card-row';
import type { Page } from '../platform/list';
import { presentWishCard, type WishCard } from './wish-card.presenter';

export interface CardPage {
  items: WishCard[];
  nextCursor: string | null;
}

/** Puts the courtyards' names to a page of rows, with one question for all of them. */
export async function presentWishCards(db: Tx, { items: rows, nextCursor }: Page<CardRow>): Promise<CardPage> {
  const names = await findPlaceNames(
    db,
    rows.map(({ courtyardId }) => courtyardId),
  );
  return { items: rows.map((row) => presentWishCard(row, names.get(row.courtyardId) ?? '')), nextCursor };
}
