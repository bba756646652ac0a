import type { Tx } from '../platform/database';
import { countPlaces, lockPoolOf, offerPlaces } from './pools';
import { endHold } from './hold-states';
import type { Hold } from './hold.entity';

interface Release {
  /** How long the next in line has to accept; null: as long as they like. */
  offerUntil?: Date | null;
  /** Only if its time is over at this very moment: whoever is asked about a hold that ran out says so. */
  ifRunOut?: boolean;
}

export interface Released {
  /** False: it has ended already (or has not run out). */
  released: boolean;
  /** Who was next in line and is offered the place now. */
  offered: Hold | null;
}

/** Gives back a place, or one in line. What became free is offered to the first who waits, in the same moment. */
export async function releaseHold(
  tx: Tx,
  holdId: string,
  { offerUntil = null, ifRunOut = false }: Release = {},
): Promise<Released> {
  const poolId = await lockPoolOf(tx, holdId);
  if (await endHold(tx, holdId, { from: ['offered', 'held'], to: 'released', ifRunOut })) {
    await countPlaces(tx, poolId, { taken: -1 });
    const [offered = null] = await offerPlaces(tx, poolId, offerUntil);
    return { released: true, offered };
  }
  const hasLeftLine = await endHold(tx, holdId, { from: ['waiting'], to: 'released', ifRunOut });
  if (hasLeftLine) await countPlaces(tx, poolId, { waiting: -1 });
  return { released: hasLeftLine, offered: null };
}
