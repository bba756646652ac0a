import { type Tx, insertOnce } from '../platform/database';
import { HoldPool } from './hold-pool.entity';

/** Nothing happens when it is open already. */
export async function openPool(tx: Tx, { id, capacity }: Pick<HoldPool, 'id' | 'capacity'>): Promise<void> {
  if (await tx.existsBy(HoldPool, { id })) return;
  await insertOnce(tx, HoldPool, { id, capacity, taken: 0, waiting: 0 });
}
