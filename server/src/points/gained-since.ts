import { encodeTime } from 'ulid';
import type { Tx } from '../platform/database';
import { moveEventNames } from './move-events';
import { PointsAccount } from './points-account.entity';
import { PointsPosting } from './points-posting.entity';
import { PointsTransaction } from './points-transaction.entity';

/** Ids begin with their time: every id made since then is this one or comes after it. */
export const firstIdSince = (time: Date): string => encodeTime(time.getTime(), 10) + '0'.repeat(16);

/** The points a person was given in a community since a moment, less those of them taken back. Points spent do not count. */
export async function gainedSince(db: Tx, communityId: string, personId: string, since: Date): Promise<number> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'point', holder: personId });
  return account ? gainedOn(db, account.id, since) : 0;
}

/** The same for one account, of all events or of one; the statement's own index finds the lines. */
export async function gainedOn(db: Tx, accountId: string, since: Date, event?: string): Promise<number> {
  const sum = await db
    .createQueryBuilder(PointsPosting, 'posting')
    .innerJoin(PointsTransaction, 'post', 'post.id = posting.transactionId')
    .select('SUM(posting.amount)', 'gained')
    .where('posting.accountId = :accountId AND posting.id >= :firstId', { accountId, firstId: firstIdSince(since) })
    .andWhere(event ? 'post.event = :event' : 'post.event NOT IN (:...moves)', { event, moves: moveEventNames })
    .andWhere('((posting.amount > 0 AND post.reversalOf IS NULL) OR (posting.amount < 0 AND post.reversalOf >= :firstId))')
    .getRawOne<{ gained: string | number | null }>();
  return Number(sum?.gained ?? 0);
}
