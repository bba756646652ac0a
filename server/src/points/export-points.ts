import { In } from 'typeorm';
import { byId, type Tx } from '../platform/database';
import { PointsAccount } from './points-account.entity';
import { PointsAdjustment } from './points-adjustment.entity';
import { PointsPosting } from './points-posting.entity';
import { PointsReservation } from './points-reservation.entity';
import { PointsTransaction } from './points-transaction.entity';
import { presentLine } from './statement-line.presenter';

const MOST = 2_000;

/** Someone's accounts with their lines, newest first, what is put aside, and what was put right by hand: part of the copy of their data. */
export async function exportPoints(db: Tx, personId: string): Promise<Record<string, unknown>> {
  const points: object[] = [];
  for (const { id, communityId, balance } of await db.findBy(PointsAccount, { holder: personId })) {
    const postings = await db.find(PointsPosting, { where: { accountId: id }, order: { id: 'DESC' }, take: MOST });
    const transactions = await db.findBy(PointsTransaction, {
      id: In(postings.map(({ transactionId }) => transactionId)),
    });
    const transactionOf = byId(transactions);
    points.push({
      communityId,
      balance,
      lines: postings.map((posting) => presentLine(posting, transactionOf.need(posting.transactionId))),
    });
  }
  const newest = { where: { personId }, order: { id: 'DESC' }, take: MOST } as const;
  const reservations = await db.find(PointsReservation, newest);
  const adjustments = await db.find(PointsAdjustment, newest);
  return {
    points,
    pointsReservations: reservations.map(({ personId: _self, ...rest }) => rest),
    pointsAdjustments: adjustments.map(({ communityId, amount, reason, state, madeAt, decision }) => ({
      communityId,
      amount,
      reason,
      state,
      madeAt,
      decision,
    })),
  };
}
