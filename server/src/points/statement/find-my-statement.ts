import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import { And, In, LessThan, MoreThanOrEqual } from 'typeorm';
import type * as schema from '@yuanli/shared/points/points.schema';
import type { Actor } from '../../platform/actor';
import { byId, type Reader } from '../../platform/database';
import { idsOfMonth } from './ids-of-month';
import { PointsAccount } from '../ledger/points-account.entity';
import { PointsPosting } from '../ledger/points-posting.entity';
import { PointsTransaction } from '../ledger/points-transaction.entity';
import { presentLine, type StatementLine } from './statement-line.presenter';

const AFTER_ALL = '~';

/** I see every line of my own account, newest first, with its reason and the act behind it. Each filter is one range of an index. */
export async function findMyStatement(
  db: Reader,
  actor: Actor,
  { communityId, month, direction, cursor = AFTER_ALL }: schema.FindMyStatementInput,
): Promise<{ items: StatementLine[]; nextCursor: string | null }> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'point', holder: actor.personId });
  if (!account) return { items: [], nextCursor: null };
  const { first, end } = month ? idsOfMonth(month) : { first: '', end: AFTER_ALL };
  const found = await db.find(PointsPosting, {
    where: {
      accountId: account.id,
      ...(direction && { direction }),
      id: And(MoreThanOrEqual(first), LessThan(cursor < end ? cursor : end)),
    },
    order: { id: 'DESC' },
    take: PAGE_SIZE + 1,
  });
  const { items: postings, nextCursor } = page(found, idCursor);
  const transactions = await db.findBy(PointsTransaction, {
    id: In(postings.map(({ transactionId }) => transactionId)),
  });
  const transactionOf = byId(transactions);
  return {
    items: postings.map((posting) => presentLine(posting, transactionOf.need(posting.transactionId))),
    nextCursor,
  };
}
