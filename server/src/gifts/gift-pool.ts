import { findPools } from '../holds';
import type { Reader } from '../platform/database';
import { Gift, poolOf } from './gift.entity';
import { leftOf } from './gift.presenter';
import { Redemption } from './redemption.entity';

export interface GiftPool {
  /** Different gifts on offer. */
  kinds: number;
  /** Pieces nobody has collected yet. */
  pieces: number;
  /** What they cost together, in points. */
  worth: number;
}

/** What stands behind the points of a community: all that is on the shelf, or put aside for someone. */
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
    .addSelect('COALESCE(SUM(redemption.price), 0)', 'worth')
    .where({ communityId, status: 'held' })
    .getRawOne<{ pieces: string | number; worth: string | number }>();
  return {
    kinds: offered.length,
    pieces: onShelf.reduce((sum, { left }) => sum + left, Number(aside?.pieces ?? 0)),
    worth: onShelf.reduce((sum, { left, price }) => sum + left * price, Number(aside?.worth ?? 0)),
  };
}
