import type { z } from 'zod';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { newestFirst } from './newest-first';
import { presentWishCards, type CardPage } from './present-wish-cards';

const statusesOf: Record<'open' | 'ongoing' | 'fulfilled', WishStatus[]> = {
  open: ['open'],
  ongoing: ['claimed', 'delivered'],
  fulfilled: ['fulfilled'],
};

/** Everybody sees what neighbours wish for, what is being helped with, and what has come true. */
export async function findWishes(
  db: Reader,
  _actor: Actor | null,
  input: z.output<typeof schema.findWishes.in>,
): Promise<CardPage> {
  const { communityId, courtyardId, kind, view, cursor } = input;
  const filter = { communityId, isTakenDown: false, ...(courtyardId && { courtyardId }), ...(kind && { kind }) };
  const filters = statusesOf[view].map((status) => ({ ...filter, status }));
  return presentWishCards(db, await newestFirst(db, filters, cursor));
}
