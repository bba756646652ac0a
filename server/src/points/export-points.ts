import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { PointsAccount } from './points-account.entity';
import { PointsPosting } from './points-posting.entity';
import { PointsTransaction } from './points-transaction.entity';
import { presentLine } from './statement-line.presenter';

const MOST = 2_000;

/** Someone's accounts with their lines, newest first: part of the copy of their data. */
export async function exportPoints(db: Tx, personId: string): Promise<Record<string, unknown>> {
  const points: object[] = [];
  for (const { id, communityId, balance } of await db.findBy(PointsAccount, { holder: personId })) {
    const postings = await db.find(PointsPosting, { where: { accountId: id }, order: { id: 'DESC' }, take: MOST });
    const transactions = await db.findBy(PointsTransaction, { id: In(postings.map(({ transactionId }) => transactionId)) });
    const byId = new Map(transactions.map((transaction) => [transaction.id, transaction]));
    points.push({ communityId, balance, lines: postings.map((posting) => presentLine(posting, byId.get(posting.transactionId)!)) });
  }
  return { points };
}
