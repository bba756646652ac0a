import { In } from 'typeorm';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Hold } from './hold.entity';
import { HoldPool } from './hold-pool.entity';
import { lockPool } from './lock-pool';

/** Called off (a shift, an offer of gifts): everybody's place and the line are given up at once. Answers with the holds as they were. */
export async function closePool(tx: Tx, poolId: string): Promise<Hold[]> {
  await lockPool(tx, poolId);
  const live = await tx.find(Hold, {
    where: { poolId, state: In(['waiting', 'offered', 'held']) },
    order: { id: 'ASC' },
  });
  const ended = { state: 'released', expiresAt: null, closedAt: clock.now(), liveKey: null } as const;
  if (live.length > 0) await tx.update(Hold, { id: In(live.map(({ id }) => id)) }, ended);
  const used = await tx.countBy(Hold, { poolId, state: 'used' });
  await tx.update(HoldPool, { id: poolId }, { capacity: used, taken: used, waiting: 0 });
  return live;
}
