import { In, LessThan } from 'typeorm';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { PointsAccount } from './points-account.entity';
import { PointsPosting } from './points-posting.entity';
import { PointsTransaction } from './points-transaction.entity';
import { presentLine, type StatementLine } from './statement-line.presenter';

const PAGE = 20;

/** I see every line of my own account, newest first, with its reason and the act behind it. */
export async function findMyStatement(
  db: Tx,
  actor: Actor,
  { communityId, cursor }: { communityId: string; cursor?: string | undefined },
): Promise<{ items: StatementLine[]; nextCursor: string | null }> {
  const account = await db.findOneBy(PointsAccount, { communityId, unit: 'point', holder: actor.personId });
  if (!account) return { items: [], nextCursor: null };
  const found = await db.find(PointsPosting, {
    where: { accountId: account.id, ...(cursor && { id: LessThan(cursor) }) },
    order: { id: 'DESC' },
    take: PAGE + 1,
  });
  const postings = found.slice(0, PAGE);
  const transactions = await db.findBy(PointsTransaction, { id: In(postings.map(({ transactionId }) => transactionId)) });
  const byId = new Map(transactions.map((transaction) => [transaction.id, transaction]));
  return {
    items: postings.map((posting) => presentLine(posting, byId.get(posting.transactionId)!)),
    nextCursor: found.length > PAGE ? postings.at(-1)!.id : null,
  };
}
