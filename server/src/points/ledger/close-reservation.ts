import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { expireReturned } from '../expiry/expire-points';
import { moveEvents } from './move-events';
import { openAccounts, RESERVED, SPENT } from './open-accounts';
import { PointsReservation } from './points-reservation.entity';
import { postTransaction } from './post-transaction';

/** It was collected: the points are spent. False when the reservation was closed before. */
export const postReservation = (
  tx: Tx,
  id: string,
  why: { actorId: string | null; reason: string },
): Promise<boolean> => closeReservation(tx, id, 'posted', why);

/** It was not collected: the points go back to the person; those whose date passed meanwhile expire at once. False when the reservation was closed before. */
export const releaseReservation = (tx: Tx, id: string, { reason }: { reason: string }): Promise<boolean> =>
  closeReservation(tx, id, 'released', { actorId: null, reason });

/** Whoever changes the state moves the points, and nobody else does. */
async function closeReservation(
  tx: Tx,
  id: string,
  state: 'posted' | 'released',
  why: { actorId: string | null; reason: string },
): Promise<boolean> {
  const { affected } = await tx.update(PointsReservation, { id, state: 'held' }, { state, closedAt: clock.now() });
  if (affected !== 1) return false;
  const reservation = await tx.findOneByOrFail(PointsReservation, { id });
  const { communityId, personId, amount, causeKind, causeId } = reservation;
  const [reserved, target] = await openAccounts(tx, communityId, 'point', [
    RESERVED,
    state === 'posted' ? SPENT : personId,
  ]);
  const event = state === 'posted' ? moveEvents.spent : moveEvents.released;
  const motive = {
    communityId,
    event,
    causeKind,
    causeId,
    ...why,
    idempotencyKey: `reservation:${id}:closed`,
    reversalOf: null,
  };
  await postTransaction(tx, motive, [
    { account: reserved!, amount: -amount },
    { account: target!, amount },
  ]);
  if (state === 'released') await expireReturned(tx, reservation, target!.id);
  return true;
}
