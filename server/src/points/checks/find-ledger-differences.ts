import { LessThanOrEqual, MoreThan } from 'typeorm';
import type { Reader } from '../../platform/database';
import { findOpenBooks } from './find-open-books';
import { findWrongAccounts } from './find-wrong-accounts';
import { findWrongTransactions } from './find-wrong-transactions';
import { difference, type LedgerDifference } from './ledger-difference';
import { PointsCheckpoint } from '../ledger/points-checkpoint.entity';
import { PointsPosting } from '../ledger/points-posting.entity';

/** Everything in the book that does not add up; empty when all is well. Each question is bounded, and sees one moment. */
export const findLedgerDifferences = async (db: Reader): Promise<LedgerDifference[]> => [
  ...(await findWrongAccounts(db)),
  ...(await findWrongTransactions(db)),
  ...(await findWrongCheckpoints(db)),
  ...(await findOpenBooks(db)),
];

const CHUNK = 500;

/** Checkpoints that are not what their postings come to; one account at a time, as each has many lines, which do not change any more. */
async function findWrongCheckpoints(db: Reader): Promise<LedgerDifference[]> {
  const wrong: LedgerDifference[] = [];
  for (let from = ''; ;) {
    const chunk = await db.find(PointsCheckpoint, {
      where: { accountId: MoreThan(from) },
      order: { accountId: 'ASC' },
      take: CHUNK,
    });
    for (const { accountId: id, upToId, sum: expected } of chunk) {
      const found = (await db.sum(PointsPosting, 'amount', { accountId: id, id: LessThanOrEqual(upToId) })) ?? 0;
      if (found !== expected) wrong.push(difference('checkpoint_is_not_its_postings', { id, expected, found }));
    }
    if (chunk.length < CHUNK) return wrong;
    from = chunk.at(-1)!.accountId;
  }
}
