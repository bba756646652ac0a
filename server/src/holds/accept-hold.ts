import type { Tx } from '../platform/database';
import { Hold } from './hold.entity';
import { lockPoolOf } from './lock-pool';

/** I take what I was offered. False: the offer is over. */
export async function acceptHold(tx: Tx, holdId: string, { expiresAt }: Pick<Hold, 'expiresAt'>): Promise<boolean> {
  await lockPoolOf(tx, holdId);
  const { affected } = await tx.update(Hold, { id: holdId, state: 'offered' }, { state: 'held', expiresAt });
  return affected === 1;
}
