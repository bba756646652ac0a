import type { Tx } from '../platform/database';
import { PointsAccount } from './points-account.entity';
import { PointsPosting } from './points-posting.entity';

export interface LedgerDifference {
  problem: 'balance_is_not_its_postings' | 'balance_is_negative' | 'transaction_is_not_zero';
  /** Of the account or of the transaction. */
  id: string;
  /** What is stored, or zero, against what the postings say. */
  expected: number;
  found: number;
}

const MOST = 100;

/** Everything in the book that does not add up, at most 100 of each kind; empty when all is well. */
export async function findLedgerDifferences(db: Tx): Promise<LedgerDifference[]> {
  const accounts = await db
    .createQueryBuilder(PointsAccount, 'account')
    .leftJoin(PointsPosting, 'posting', 'posting.accountId = account.id')
    .select(['account.id AS id', 'account.balance AS expected', 'COALESCE(SUM(posting.amount), 0) AS found'])
    .where('account.balance IS NOT NULL')
    .groupBy('account.id')
    .addGroupBy('account.balance')
    .having('account.balance <> COALESCE(SUM(posting.amount), 0) OR account.balance < 0')
    .limit(MOST)
    .getRawMany<RawSum>();
  const transactions = await db
    .createQueryBuilder(PointsPosting, 'posting')
    .select(['posting.transactionId AS id', '0 AS expected', 'SUM(posting.amount) AS found'])
    .groupBy('posting.transactionId')
    .having('SUM(posting.amount) <> 0')
    .limit(MOST)
    .getRawMany<RawSum>();
  return [
    ...accounts.map((sum) => difference(Number(sum.expected) < 0 ? 'balance_is_negative' : 'balance_is_not_its_postings', sum)),
    ...transactions.map((sum) => difference('transaction_is_not_zero', sum)),
  ];
}

/** Sums come back as text from the server and as numbers from the embedded database. */
interface RawSum {
  id: string;
  expected: string | number;
  found: string | number;
}

const difference = (problem: LedgerDifference['problem'], { id, expected, found }: RawSum): LedgerDifference => ({
  problem,
  id,
  expected: Number(expected),
  found: Number(found),
});
