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
    `${gains} AND posting.id >= ? AND ${event ? 'post.event = ?' : `post.event NOT IN (${moves})`}`,
    [accountId, firstId, ...(event ? [event] : [])],
  );
  return Number(sum?.gained ?? 0);
}

/** The same of all lines after one and before another. */
export async function gainedBetween(db: Reader, accountId: string, after: string, before: string): Promise<number> {
  const [sum] = await selectPlain<{ gained: string | number | null }>(
    db,
    `${gains} AND posting.id > ? AND posting.id < ? AND post.event NOT IN (${moves})`,
    [accountId, after, before],
  );
  return Number(sum?.gained ?? 0);
}

/** What was given and not taken back: a gain that was reversed is none, wherever its points were taken from. */
const gains = `SELECT SUM(posting.amount) AS gained FROM points_posting posting INNER JOIN points_transaction post ON post.id = posting.transactionId
  WHERE posting.accountId = ? AND posting.amount > 0 AND post.reversalOf IS NULL
    AND NOT EXISTS (SELECT 1 FROM points_transaction back WHERE back.reversalOf = post.id)`;

const moves = moveEventNames.map((name) => `'${name}'`).join(', ');
