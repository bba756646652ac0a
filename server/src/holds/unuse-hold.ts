import { isDuplicate, type Tx } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Hold } from './hold.entity';
import { lockPoolOf } from './lock-pool';
import type { HoldInput } from './take-hold';

/** It was used by mistake: the place was never free, and is held as before, under the key it was taken with. False: it was not used. */
export async function unuseHold(
  tx: Tx,
  holdId: string,
  { once, expiresAt }: Pick<HoldInput, 'once' | 'expiresAt'>,
): Promise<boolean> {
  await lockPoolOf(tx, holdId);
  const held = { state: 'held', expiresAt, closedAt: null, liveKey: once } as const;
  const { affected } = await tx.update(Hold, { id: holdId, state: 'used' }, held).catch((error: unknown) => {
    throw isDuplicate(error) ? new Refusal('hold.already_held') : error;
  });
  return affected === 1;
}
