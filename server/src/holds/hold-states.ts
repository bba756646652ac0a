import { In, LessThanOrEqual } from 'typeorm';
import { clock } from '../platform/clock';
import { isDuplicate, type Tx } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Hold, type HoldState } from './hold.entity';
import { lockPoolOf } from './pools';
import type { HoldInput } from './take-hold';

/** I take what I was offered. False: the offer is over. */
export async function acceptHold(tx: Tx, holdId: string, { expiresAt }: Pick<Hold, 'expiresAt'>): Promise<boolean> {
  await lockPoolOf(tx, holdId);
  const { affected } = await tx.update(Hold, { id: holdId, state: 'offered' }, { state: 'held', expiresAt });
  return affected === 1;
}

/** A place is kept longer than it was first: what waited for a yes is kept for good. False: it has ended. */
export async function extendHold(tx: Tx, holdId: string, expiresAt: Hold['expiresAt']): Promise<boolean> {
  await lockPoolOf(tx, holdId);
  const { affected } = await tx.update(Hold, { id: holdId, state: 'held' }, { expiresAt });
  return affected === 1;
}

/** The gift is collected, the seat was sat on: the place is gone for good. False: it was not held (any more). */
export async function useHold(tx: Tx, holdId: string): Promise<boolean> {
  await lockPoolOf(tx, holdId);
  return endHold(tx, holdId, { from: ['held'], to: 'used' });
}

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
