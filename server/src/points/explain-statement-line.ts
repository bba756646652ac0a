import { momentInChina } from '@yuanli/shared/china-time';
import type { z } from 'zod';
import type { getStatementLine } from '@yuanli/shared/points/points.schema';
import { findNicknames } from '../identity';
import { selectPlain, type Tx } from '../platform/database';
import { PointsAdjustment } from './points-adjustment.entity';
import { PointsExpiry } from './points-expiry.entity';
import type { PointsPosting } from './points-posting.entity';
import { PointsTransaction } from './points-transaction.entity';

type About = z.input<typeof getStatementLine.out>['about'];

/** What is behind a line that no page tells. Names are those of today: the book keeps none. */
export async function explainStatementLine(db: Tx, posting: PointsPosting, because: PointsTransaction): Promise<About> {
  switch (because.causeKind) {
    case 'adjustment':
      return aboutAdjustment(db, because.causeId);
    case 'transfer':
      return aboutTransfer(db, posting);
    case 'expiry':
      return aboutExpiry(db, because.causeId);
    default:
      return null;
  }
}

/** It was booked at the moment of its signature; a line that takes it back tells of the first booking. */
async function aboutAdjustment(db: Tx, id: string): Promise<About> {
  const { communityId, reason, madeById, madeAt, decidedById } = await db.findOneByOrFail(PointsAdjustment, { id });
  const booked = await db.findOneByOrFail(PointsTransaction, { communityId, idempotencyKey: `adjustment:${id}` });
  const names = await findNicknames(db, [madeById, decidedById ?? []].flat());
  return {
    kind: 'adjustment',
    reason,
    madeByName: names.get(madeById) ?? '',
    madeAt,
    signed: decidedById === null ? null : { byName: names.get(decidedById) ?? '', at: booked.at },
  };
}

async function aboutTransfer(db: Tx, { id, transactionId, direction }: PointsPosting): Promise<About> {
  const [other] = await selectPlain<{ holder: string }>(
    db,
    `SELECT account.holder AS holder FROM points_posting posting INNER JOIN points_account account ON account.id = posting.accountId
     WHERE posting.transactionId = ? AND posting.id <> ?`,
    [transactionId, id],
  );
  const names = await findNicknames(db, [other!.holder]);
  return { kind: 'transfer', direction, withName: names.get(other!.holder) ?? '' };
}

async function aboutExpiry(db: Tx, id: string): Promise<About> {
  const { day, gainedBefore } = await db.findOneByOrFail(PointsExpiry, { id });
  return { kind: 'expiry', on: momentInChina(day), gainedBefore };
}
