import { PAGE_SIZE, page, idCursor } from '../platform/list';
import { LessThan } from 'typeorm';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { findPools } from '../holds';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Gift, poolOf } from './gift.entity';
import { presentGiftCard } from './gift.presenter';

/** Everybody sees what there is in a community, and how many are left, the newest first. */
export async function findGifts(
  db: Reader,
  _actor: Actor | null,
  { communityId, cursor }: schema.FindGiftsInput,
): Promise<schema.FindGiftsAnswer> {
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
