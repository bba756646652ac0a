import { encodeTime } from 'ulid';
import type { Tx } from '../platform/database';
import { PointsAccount } from './points-account.entity';
import { PointsPosting } from './points-posting.entity';
import { PointsTransaction } from './points-transaction.entity';

/** The points a person was given in a community since a moment, less those taken back. Points spent do not count. */
export async function gainedSince(db: Tx, communityId: string, personId: string, since: Date): Promise<number> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'point', holder: personId });
  return account ? gainedOn(db, account.id, since) : 0;
}

/** The same for one account. Ids begin with their time, so the statement's own index finds the lines. */
export async function gainedOn(db: Tx, accountId: string, since: Date): Promise<number> {
  const firstId = encodeTime(since.getTime(), 10) + '0'.repeat(16);
  const sum = await db
    .createQueryBuilder(PointsPosting, 'posting')
    .innerJoin(PointsTransaction, 'post', 'post.id = posting.transactionId')
    .select('SUM(posting.amount)', 'gained')
    .where('posting.accountId = :accountId AND posting.id >= :firstId', { accountId, firstId })
    .andWhere('((posting.amount > 0 AND post.reversalOf IS NULL) OR (posting.amount < 0 AND post.reversalOf IS NOT NULL))')
    .getRawOne<{ gained: string | number | null }>();
  return Number(sum?.gained ?? 0);
}
