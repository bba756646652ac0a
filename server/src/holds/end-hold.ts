import { In, LessThanOrEqual } from 'typeorm';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { Hold, type HoldState } from './hold.entity';

interface Ending {
  from: HoldState[];
  to: 'used' | 'released';
  /** Only if its time is over at this very moment. */
  ifRunOut?: boolean;
}

/** The pool is locked. False: it has ended, or changed, already. */
export async function endHold(tx: Tx, holdId: string, { from, to, ifRunOut = false }: Ending): Promise<boolean> {
  const now = clock.now();
  const { affected } = await tx.update(
    Hold,
    { id: holdId, state: In(from), ...(ifRunOut && { expiresAt: LessThanOrEqual(now) }) },
    { state: to, expiresAt: null, closedAt: now, liveKey: null },
  );
  return affected === 1;
}
