import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { moveEvents } from './move-events';
import { openAccounts, RESERVED } from './open-accounts';
import { PointsReservation } from './points-reservation.entity';
import type { CauseKind } from './points-transaction.entity';
import { postTransaction } from './post-transaction';

export interface ReservationInput {
  communityId: string;
  personId: string;
  /** Whole points, at least one. */
  amount: number;
  /** What the resident reads on the statement. */
  reason: string;
  cause: { kind: CauseKind; id: string };
  /** The same key again gives the earlier reservation; with another input it is refused (request.key_reused). */
  idempotencyKey: string;
}

/** Points are put aside for something to be collected later; they cannot be spent twice (points.not_enough). */
export async function reservePoints(tx: Tx, input: ReservationInput): Promise<{ reservationId: string }> {
  const { communityId, personId, amount, reason, cause, idempotencyKey } = input;
  if (amount < 1) throw new Error('at least one point is put aside');
  const [person, reserved] = await openAccounts(tx, communityId, 'point', [personId, RESERVED]);
  const because = { communityId, reason, causeKind: cause.kind, causeId: cause.id };
  const motive = { ...because, idempotencyKey, event: moveEvents.reserved, actorId: personId, reversalOf: null };
  const { transactionId: id, isNew } = await postTransaction(tx, motive, [
    { account: person!, amount: -amount },
    { account: reserved!, amount },
  ]);
  if (isNew)
    await tx.insert(PointsReservation, {
      id,
      personId,
      amount,
      agedOut: [],
      ...because,
      state: 'held',
      at: clock.now(),
      closedAt: null,
    });
  return { reservationId: id };
}
