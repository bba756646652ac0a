import { IsNull, Not } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/wishes/wishes.schema';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { newestFirst } from './newest-first';
import { presentWishCards, type CardPage } from './present-wish-cards';

/** The wishes I posted, or that were posted for me; or those I took on. */
export async function findMyWishes(
  db: Reader,
  actor: Actor,
  input: z.output<typeof schema.findMyWishes.in>,
): Promise<CardPage> {
  const me = actor.personId;
  const filters =
    input.as === 'claimant'
      ? [{ claimantId: me }]
      : [{ wisherId: me }, { beneficiaryId: me, reviewableAt: Not(IsNull()), isFlagged: false }];
  return presentWishCards(db, await newestFirst(db, filters, input.cursor));
}
