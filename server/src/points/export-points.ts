import { In } from 'typeorm';
import { byId, type Reader } from '../platform/database';
import { PointsAccount } from './ledger/points-account.entity';
import { PointsAdjustment } from './adjustments/points-adjustment.entity';
import { PointsPosting } from './ledger/points-posting.entity';
import { PointsReservation } from './ledger/points-reservation.entity';
import { PointsTransaction } from './ledger/points-transaction.entity';
import { presentLine } from './statement/statement-line.presenter';

const MOST = 2_000;

/** Someone's accounts with their lines, newest first, what is put aside, and what was put right by hand: part of the copy of their data. */
export async function exportPoints(db: Reader, personId: string): Promise<Record<string, unknown>> {
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
    pointsReservations: reservations.map(
      ({ id, communityId, amount, causeKind, causeId, reason, state, at, closedAt }) => ({
        ...{ id, communityId, amount, causeKind, causeId, reason, state, at, closedAt },
      }),
    ),
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
