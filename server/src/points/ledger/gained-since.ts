import { encodeTime } from 'ulid';
import { selectPlain, type Reader } from '../../platform/database';
import { moveEventNames } from './move-events';
import { PointsAccount } from './points-account.entity';

/** Ids begin with their time: every id made since then is this one or comes after it. */
export const firstIdSince = (time: Date): string => encodeTime(time.getTime(), 10) + '0'.repeat(16);

/** The points a person was given in a community since a moment, less those of them taken back. Points spent do not count. */
export async function gainedSince(db: Reader, communityId: string, personId: string, since: Date): Promise<number> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'point', holder: personId });
  return account ? gainedOn(db, account.id, since) : 0;
}

/** The same for one account, of all events or of one; the statement's own index finds the lines. */
export async function gainedOn(db: Reader, accountId: string, since: Date, event?: string): Promise<number> {
  const firstId = firstIdSince(since);
  const [sum] = await selectPlain<{ gained: string | number | null }>(
    db,
    `SELECT SUM(posting.amount) AS gained FROM points_posting posting INNER JOIN points_transaction post ON post.id = posting.transactionId
     WHERE posting.accountId = ? AND posting.id >= ? AND ${event ? 'post.event = ?' : `post.event NOT IN (${moves})`}
       AND ((posting.amount > 0 AND post.reversalOf IS NULL) OR (posting.amount < 0 AND post.reversalOf >= ?))`,
    [accountId, firstId, ...(event ? [event] : []), firstId],
  );
  return Number(sum?.gained ?? 0);
}

const moves = moveEventNames.map((name) => `'${name}'`).join(', ');
