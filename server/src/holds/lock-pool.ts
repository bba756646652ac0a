import { lockRow, type Tx } from '../platform/database';
import { Hold } from './hold.entity';
import { HoldPool } from './hold-pool.entity';

/**
 * From here to the end of the transaction nobody else changes this pool, nor who has a place in it. False: there
 * is no such pool.
 */
export const lockPool = (tx: Tx, id: string): Promise<boolean> => lockRow(tx, HoldPool, { id });

/** The same for the pool of a hold; answers with the pool's id. */
export async function lockPoolOf(tx: Tx, holdId: string): Promise<string> {
  const { poolId } = await tx.findOneOrFail(Hold, { select: { id: true, poolId: true }, where: { id: holdId } });
  await lockPool(tx, poolId);
  return poolId;
}
