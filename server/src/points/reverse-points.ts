import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { moveEventNames } from './move-events';
import { PointsAccount } from './points-account.entity';
import { PointsPosting } from './points-posting.entity';
import { PointsTransaction } from './points-transaction.entity';
import { postTransaction, type Posted } from './post-transaction';

export interface ReversalInput {
  transactionId: string;
  reason: string;
  actorId: string | null;
  idempotencyKey: string;
}

/**
 * A mistake is put right by the same lines the other way round, at most once (points.already_reversed).
 * Points that are spent already cannot be taken back (points.not_enough). What only moved points is not reversed but
 * closed in its own way: a reservation is released, a transfer sent back.
 */
export async function reversePoints(tx: Tx, { transactionId, ...why }: ReversalInput): Promise<Posted> {
  const original = await tx.findOneBy(PointsTransaction, { id: transactionId });
  ensure(original, 'points.transaction_not_found');
  ensure(original.reversalOf === null, 'points.already_reversed');
  ensure(!moveEventNames.includes(original.event), 'points.not_reversible');
  const { communityId, event, causeKind, causeId, ruleId, ruleVersion } = original;
  const postings = await tx.findBy(PointsPosting, { transactionId });
  const accounts = await tx.findBy(PointsAccount, { id: In(postings.map(({ accountId }) => accountId)) });
  return postTransaction(
    tx,
    { communityId, event, causeKind, causeId, ruleId, ruleVersion, ...why, reversalOf: transactionId },
    postings.map(({ accountId, amount }) => ({
      account: accounts.find(({ id }) => id === accountId)!,
      amount: -amount,
    })),
  );
}
