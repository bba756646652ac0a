import { MoreThan } from 'typeorm';
import type { Reader } from '../../platform/database';
import { difference, type LedgerDifference, type RawSum } from './ledger-difference';
import { PointsPosting } from '../ledger/points-posting.entity';
import { PointsTransaction } from '../ledger/points-transaction.entity';

const CHUNK = 1_000;

/** Transactions whose lines do not sum to zero, chunk by chunk. */
export async function findWrongTransactions(db: Reader): Promise<LedgerDifference[]> {
  const wrong: LedgerDifference[] = [];
  for (let from = ''; ;) {
    const chunk = await db.find(PointsTransaction, {
      select: { id: true },
      where: { id: MoreThan(from) },
      order: { id: 'ASC' },
      take: CHUNK,
    });
    const to = chunk.at(-1)?.id;
    if (!to) return wrong;
    const sums = await db
      .createQueryBuilder(PointsPosting, 'posting')
      .select(['posting.transactionId AS id', '0 AS expected', 'SUM(posting.amount) AS found'])
      .where('posting.transactionId > :from AND posting.transactionId <= :to', { from, to })
      .groupBy('posting.transactionId')
      .having('SUM(posting.amount) <> 0')
      .getRawMany<RawSum>();
    wrong.push(...sums.map((sum) => difference('transaction_is_not_zero', sum)));
    from = to;
  }
}
