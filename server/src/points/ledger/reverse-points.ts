import { In } from 'typeorm';
import type { Tx } from '../../platform/database';
import { ensure } from '../../platform/refusal';
import { moveEventNames } from './move-events';
import { PointsAccount } from './points-account.entity';
import { PointsPosting } from './points-posting.entity';
import { PointsTransaction } from './points-transaction.entity';
import { findAged } from '../expiry/find-aged';
import { lockAccount } from './lock-account';
import { EXPIRED, isSystemHolder, openAccounts } from './open-accounts';
import { hashOf, postTransaction, type Entry, type Posted } from './post-transaction';

export interface ReversalInput {
  transactionId: string;
  reason: string;
  actorId: string | null;
  idempotencyKey: string;
}

/**
 * A mistake is put right by the same lines the other way round, at most once (points.already_reversed).
 * Points that are spent already cannot be taken back (points.not_enough); those that have expired are taken from what expired. What only moved points is not reversed but
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
  const lines = postings.map((posting) => ({
    posting,
    account: accounts.find(({ id }) => id === posting.accountId)!,
    amount: -posting.amount,
  }));
  const motive = { communityId, event, causeKind, causeId, ruleId, ruleVersion, ...why, reversalOf: transactionId };
  // Known again by what it takes back, not by where the points are by now.
  const inputHash = hashOf(
    motive,
    lines.map(({ account, amount }) => [account.id, amount]),
  );
  return postTransaction(tx, { ...motive, inputHash }, await takeExpiredFirst(tx, communityId, lines));
}

/** What of a gain has expired is taken from there: the person has it no more, and nothing else of theirs stands in for it. */
async function takeExpiredFirst(
  tx: Tx,
  communityId: string,
  lines: readonly (Entry & { posting: PointsPosting; account: PointsAccount })[],
): Promise<Entry[]> {
  const gain = lines.find(({ account, amount }) => !isSystemHolder(account.holder) && amount < 0);
  if (!gain) return [...lines];
  await lockAccount(tx, gain.account.id);
  const { expired: part, aside } = await findAged(tx, gain.account, gain.posting);
  // Whether those are spent or expire is known when they are collected or come back.
  ensure(aside === 0, 'points.not_enough');
  if (part === 0) return [...lines];
  const [expired] = await openAccounts(tx, communityId, 'point', [EXPIRED]);
  return [
    ...lines.map((line) => (line === gain ? { ...line, amount: line.amount + part } : line)),
    { account: expired!, amount: -part },
  ].filter(({ amount }) => amount !== 0);
}
