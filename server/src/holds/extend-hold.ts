import type { Tx } from '../platform/database';
import { Hold } from './hold.entity';
import { lockPoolOf } from './lock-pool';

/** A place is kept longer than it was first: what waited for a yes is kept for good. False: it has ended. */
export async function extendHold(tx: Tx, holdId: string, expiresAt: Hold['expiresAt']): Promise<boolean> {
  await lockPoolOf(tx, holdId);
  const { affected } = await tx.update(Hold, { id: holdId, state: 'held' }, { expiresAt });
  return affected === 1;
}
