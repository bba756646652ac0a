import { findPools } from '../holds';
import type { Reader } from '../platform/database';
import { Gift, poolOf } from './gift.entity';
import { leftOf } from './gift.presenter';
import { Redemption } from './redemption.entity';

export interface GiftPool {
  /** Different gifts on offer. */
  kinds: number;
  /** Pieces that can be redeemed now. */
  pieces: number;
  /** What they cost together, in points. */
  worth: number;
  /** Pieces redeemed and not collected yet: they stand beside the shelf. */
  aside: number;
}

/** What stands behind the points of a community: what the shelf shows, and what is put aside for someone. */
export async function giftPool(db: Reader, communityId: string): Promise<GiftPool> {
  const offered = await db.find(Gift, { select: { id: true, price: true }, where: { communityId, state: 'offered' } });
  const pools = await findPools(
    db,
    offered.map(({ id }) => poolOf(id)),
  );
  const onShelf = offered.map(({ id, price }) => ({ left: leftOf(pools.get(poolOf(id))!), price }));
  const aside = await db
    .createQueryBuilder(Redemption, 'redemption')
    .select('COUNT(*)', 'pieces')
    .where({ communityId, status: 'held' })
    .getRawOne<{ pieces: string | number }>();
  return {
    kinds: offered.length,
    pieces: onShelf.reduce((sum, { left }) => sum + left, 0),
    worth: onShelf.reduce((sum, { left, price }) => sum + left * price, 0),
    aside: Number(aside?.pieces ?? 0),
  };
}
