import type { Tx } from '../platform/database';
import { HoldPool } from './hold-pool.entity';

/** Moves the counts of a pool by so many. */
export async function countPlaces(
  tx: Tx,
  id: string,
  { taken = 0, waiting = 0 }: { taken?: number; waiting?: number },
): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(HoldPool)
    .set({ taken: () => 'taken + :taken', waiting: () => 'waiting + :waiting' })
    .where({ id })
    .setParameters({ taken, waiting })
    .execute();
}
