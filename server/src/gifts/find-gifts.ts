import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { findPools } from '../holds';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { Gift, poolOf } from './gift.entity';
import { presentGiftCard } from './gift.presenter';

/** Everybody sees what there is in a community, and how many are left, the newest first. */
export async function findGifts(
  db: Tx,
  _actor: Actor | null,
  { communityId, cursor }: z.output<typeof schema.findGifts.in>,
): Promise<z.input<typeof schema.findGifts.out>> {
  const where = { communityId, state: 'offered' as const, ...(cursor && { id: LessThan(cursor) }) };
  const found = await db.find(Gift, { where, order: { id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items: gifts, nextCursor } = page(found, idCursor);
  const pools = await findPools(
    db,
    gifts.map(({ id }) => poolOf(id)),
  );
  return {
    items: gifts.map((gift) => presentGiftCard(gift, pools.get(poolOf(gift.id))!)),
    nextCursor,
  };
}
