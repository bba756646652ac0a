import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { idsOfMonth } from './ids-of-month';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsPosting } from '../ledger/points-posting.entity';

interface Month {
  gained: number;
  spent: number;
}

/** I see what came in and what went out in a month: the sums of the very lines the statement shows. */
export async function getMyMonth(
  db: Reader,
  actor: Actor,
  { communityId, month }: { communityId: string; month: string },
): Promise<Month> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'point', holder: actor.personId });
  if (!account) return { gained: 0, spent: 0 };
  const sums = await db
    .createQueryBuilder(PointsPosting, 'posting')
    .select(['posting.direction AS direction', 'SUM(posting.amount) AS amount'])
    .where('posting.accountId = :accountId AND posting.id >= :first AND posting.id < :end', {
      accountId: account.id,
      ...idsOfMonth(month),
    })
    .groupBy('posting.direction')
    .getRawMany<{ direction: PointsPosting['direction']; amount: string | number }>();
  const sum = (direction: PointsPosting['direction']) =>
    Math.abs(Number(sums.find((one) => one.direction === direction)?.amount ?? 0));
  return { gained: sum('in'), spent: sum('out') };
}
