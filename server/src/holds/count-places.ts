import { changePlain, type Tx } from '../platform/database';

/** Moves the counts of a pool by so many. */
export async function countPlaces(
  tx: Tx,
  id: string,
  { taken = 0, waiting = 0 }: { taken?: number; waiting?: number },
): Promise<void> {
  await changePlain(tx, 'UPDATE hold_pool SET taken = taken + ?, waiting = waiting + ? WHERE id = ?', [
    taken,
    waiting,
    id,
  ]);
}
