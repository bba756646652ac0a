import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Hold } from './hold.entity';
import { HoldPool } from './hold-pool.entity';
import { lockPool } from './lock-pool';

/** It is too late to wait any longer (the shift begins): the line is given up, who has a place keeps it. */
export async function closeWaitlist(tx: Tx, poolId: string): Promise<void> {
  await lockPool(tx, poolId);
  await tx.update(
    Hold,
    { poolId, state: 'waiting' },
    { state: 'released', expiresAt: null, closedAt: clock.now(), liveKey: null },
  );
  await tx.update(HoldPool, { id: poolId }, { waiting: 0 });
}
