import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ServiceAtLocation } from '../services/service-at-location.entity';

/** From now on it is as written: a new round begins, in which what neighbours said before counts no more. */
export async function markChecked(tx: Tx, actor: Actor, { id, round, status }: ServiceAtLocation): Promise<void> {
  const now = clock.now();
  const checked = { checkedAt: now, checkedById: actor.personId, round: round + 1 };
  await tx.update(
    ServiceAtLocation,
    { id },
    { ...checked, ...(status !== 'listed' && { status: 'listed', statusAt: now, closedReason: null }) },
  );
}
