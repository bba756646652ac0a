import type { Tx } from '../../platform/database';
import { ISSUED, openAccounts } from './open-accounts';
import { postTransaction, type Posted } from './post-transaction';
import type { CauseKind } from './points-transaction.entity';

export interface PointsInput {
  communityId: string;
  personId: string;
  /** Whole points, at least one. */
  amount: number;
  /** For example `wish.fulfilled`. */
  event: string;
  /** What the resident reads on the statement. */
  reason: string;
  cause: { kind: CauseKind; id: string };
  /** The same key again gives the earlier transaction; with another input it is refused (request.key_reused). */
  idempotencyKey: string;
  /** Null: the system itself. */
  actorId: string | null;
}

/** A fixed amount is booked: the community gives points to a person. */
export async function postPoints(tx: Tx, { personId, amount, cause, ...motive }: PointsInput): Promise<Posted> {
  if (amount < 1) throw new Error('a person is given at least one point');
  const [issued, person] = await openAccounts(tx, motive.communityId, 'point', [ISSUED, personId]);
  return postTransaction(tx, { ...motive, causeKind: cause.kind, causeId: cause.id, reversalOf: null }, [
    { account: issued!, amount: -amount },
    { account: person!, amount },
  ]);
}
