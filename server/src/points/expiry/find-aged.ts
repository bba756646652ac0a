import { In, MoreThan } from 'typeorm';
import { decodeTime } from 'ulid';
import { selectPlain, type Reader } from '../../platform/database';
import { firstIdSince, gainedBetween } from '../ledger/gained-since';
import { EXPIRED } from '../ledger/open-accounts';
import type { PointsAccount } from '../ledger/points-account.entity';
import type { PointsPosting } from '../ledger/points-posting.entity';
import { PointsReservation } from '../ledger/points-reservation.entity';
import { PointsExpiry } from './points-expiry.entity';

/** Ids begin with their time: when this one was made. */
const timeOf = (id: string): Date => new Date(decodeTime(id));

/** What became of a gain at the date that was the first to be too late for it. */
export interface Aged {
  /** Is in `expired`, and nowhere else. */
  expired: number;
  /** Is put aside, and expires if it comes back. */
  aside: number;
}

/**
 * How much of a gain has expired since. Points go oldest first, so what a date took is the youngest of all that was older than its
 * line; and of a gain only the first date whose line came after it took any.
 */
export async function findAged(
  db: Reader,
  { communityId, holder }: Pick<PointsAccount, 'communityId' | 'holder'>,
  { id, accountId, amount }: PointsPosting,
): Promise<Aged> {
  const first = await db.findOne(PointsExpiry, {
    where: { communityId, state: In(['expiring', 'done']), gainedBefore: MoreThan(timeOf(id)) },
    order: { day: 'ASC' },
  });
  if (!first) return { expired: 0, aside: 0 };
  const line = firstIdSince(first.gainedBefore);
  const taken = await sum(
    db,
    `SELECT SUM(0 - posting.amount) AS total FROM points_posting posting INNER JOIN points_transaction post ON post.id = posting.transactionId
     WHERE posting.accountId = ? AND posting.amount < 0 AND post.causeKind = 'expiry' AND post.causeId = ?`,
    [accountId, first.id],
  );
  const aside = (await db.findBy(PointsReservation, { communityId, personId: holder, state: 'held' }))
    .flatMap(({ agedOut }) => agedOut)
    .reduce((total, one) => total + (one.expiryId === first.id ? one.amount : 0), 0);
  const younger = await gainedBetween(db, accountId, id, line);
  const reversed = await findReversedPart(db, communityId, accountId, id, line);
  const within = (points: number): number => Math.min(amount, Math.max(0, points - younger - reversed));
  return { expired: within(taken), aside: within(taken + aside) - within(taken) };
}

/** What was expired of gains between the two that were taken back since. */
const findReversedPart = (
  db: Reader,
  communityId: string,
  accountId: string,
  after: string,
  line: string,
): Promise<number> =>
  sum(
    db,
    `SELECT SUM(0 - moved.amount) AS total FROM points_posting gain
     INNER JOIN points_transaction back ON back.reversalOf = gain.transactionId
     INNER JOIN points_posting moved ON moved.transactionId = back.id
     INNER JOIN points_account account ON account.id = moved.accountId
     WHERE gain.accountId = ? AND gain.id > ? AND gain.id < ? AND account.communityId = ? AND account.holder = '${EXPIRED}'`,
    [accountId, after, line, communityId],
  );

async function sum(db: Reader, sql: string, values: readonly unknown[]): Promise<number> {
  const [row] = await selectPlain<{ total: string | number | null }>(db, sql, [...values]);
  return Number(row?.total ?? 0);
}
