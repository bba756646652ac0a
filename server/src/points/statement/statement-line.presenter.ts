import type { z } from 'zod';
import type { findMyStatement } from '@yuanli/shared/points/points.schema';
import type { PointsPosting } from '../ledger/points-posting.entity';
import type { PointsCauseKind, PointsTransaction } from '../ledger/points-transaction.entity';

export type StatementLine = z.input<typeof findMyStatement.out>['items'][number];

export const presentLine = ({ id, amount }: PointsPosting, because: PointsTransaction): StatementLine => ({
  id,
  amount,
  reason: because.reason,
  at: because.at,
  isReversal: because.reversalOf !== null,
  cause: { kind: because.causeKind as PointsCauseKind, id: because.causeId },
  ruleVersion: because.ruleVersion,
});
