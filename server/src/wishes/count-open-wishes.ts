import { MoreThanOrEqual } from 'typeorm';
import { countUpTo, type Tx } from '../platform/database';
import { Wish } from './wish.entity';

/** Wishes of a community that wait for someone, counted no further than `most`. */
export async function countOpenWishes(db: Tx, communityId: string, most: number): Promise<number> {
  const where = { communityId, status: 'open' } as const;
  return countUpTo(db, Wish, where, most);
}

/** Wishes of a community that came true since a moment, counted no further than `most`. */
export async function countFulfilledSince(db: Tx, communityId: string, since: Date, most: number): Promise<number> {
  const where = { communityId, fulfilledAt: MoreThanOrEqual(since) };
  return countUpTo(db, Wish, where, most);
}
