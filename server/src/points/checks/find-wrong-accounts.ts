import { MoreThan } from 'typeorm';
import type { Reader } from '../../platform/database';
import { difference, type LedgerDifference, type RawSum } from './ledger-difference';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsPosting } from '../ledger/points-posting.entity';

const CHUNK = 500;

/** Balances that are not the sum of their postings, or below zero; chunk by chunk, each chunk at one moment. */
export async function findWrongAccounts(db: Reader): Promise<LedgerDifference[]> {
  const wrong: LedgerDifference[] = [];
  for (let from = ''; ;) {
    const chunk = await db.find(PointsAccount, {
      select: { id: true },
      where: { id: MoreThan(from) },
      order: { id: 'ASC' },
      take: CHUNK,
    });
    const to = chunk.at(-1)?.id;
    if (!to) return wrong;
    const sums = await db
      .createQueryBuilder(PointsAccount, 'account')
      .leftJoin(PointsPosting, 'posting', 'posting.accountId = account.id')
      .select(['account.id AS id', 'account.balance AS expected', 'COALESCE(SUM(posting.amount), 0) AS found'])
      .where('account.balance IS NOT NULL AND account.id > :from AND account.id <= :to', { from, to })
      .groupBy('account.id')
      .addGroupBy('account.balance')
      .having('account.balance <> COALESCE(SUM(posting.amount), 0) OR account.balance < 0')
      .getRawMany<RawSum>();
    wrong.push(
      ...sums.map((sum) =>
        difference(Number(sum.expected) < 0 ? 'balance_is_negative' : 'balance_is_not_its_postings', sum),
      ),
    );
    from = to;
  }
}
