import { PAGE_SIZE, page } from '../platform/list';
import { LessThan, MoreThan } from 'typeorm';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { findPools } from '../holds';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { Gift, poolOf } from './gift.entity';
import { presentGiftCard } from './gift.presenter';

/** Everybody sees what there is in a community, and how many are left: what costs the least first, as most can afford it, and of one price the newest. */
export async function findGifts(
  db: Reader,
  _actor: Actor | null,
  { communityId, cursor }: schema.FindGiftsInput,
): Promise<schema.FindGiftsAnswer> {
  const offered = { communityId, state: 'offered' as const };
  const after = readPriceCursor(cursor);
  const where = after
    ? [
        { ...offered, price: MoreThan(after.price) },
        { ...offered, price: after.price, id: LessThan(after.id) },
      ]
    : offered;
  const found = await db.find(Gift, { where, order: { price: 'ASC', id: 'DESC' }, take: PAGE_SIZE + 1 });
  const { items: gifts, nextCursor } = page(found, ({ price, id }) => `${price}.${id}`);
  const pools = await findPools(
    db,
    gifts.map(({ id }) => poolOf(id)),
  );
  return {
    items: gifts.map((gift) => presentGiftCard(gift, pools.get(poolOf(gift.id))!)),
    nextCursor,
  };
}

/** Null at the beginning, and for what is no cursor of ours. */
function readPriceCursor(cursor: string | undefined): Pick<Gift, 'price' | 'id'> | null {
  const [, price, id] = /^(\d{1,9})\.(\w{26})$/.exec(cursor ?? '') ?? [];
  return id ? { price: Number(price), id } : null;
}
