import type { Job } from '../platform/jobs';
import { checkLedger } from './check-ledger.job';
import { expireOldPoints } from './expire-points.job';
import { moveCheckpoints } from './move-checkpoints.job';

export { awardPoints, type Award } from './award-points';
export { postReservation, releaseReservation } from './close-reservation';
export { exportPoints } from './export-points';
export { findLedgerDifferences } from './find-ledger-differences';
export { gainedSince } from './gained-since';
export { getBalance } from './get-balance';
export type { PointsDeps } from './get-balance-sheet';
export { getEarningRule, type EarningRule } from './get-earning-rule';
export { PointsAccount } from './points-account.entity';
export { PointsAdjustment } from './points-adjustment.entity';
export { PointsCheckpoint } from './points-checkpoint.entity';
export { PointsExpiry } from './points-expiry.entity';
export { PointsExpiryNotice } from './points-expiry-notice.entity';
export { PointsPosting } from './points-posting.entity';
export { PointsReservation } from './points-reservation.entity';
export { PointsRule } from './points-rule.entity';
export { PointsSettings } from './points-settings.entity';
export { PointsTransaction } from './points-transaction.entity';
export { addPointsRoutes } from './points.routes';
export { postPoints, type PointsInput } from './post-points';
export { reservePoints, type ReservationInput } from './reserve-points';
export { reversePoints, type ReversalInput } from './reverse-points';

export const pointsJobs: Job[] = [checkLedger, moveCheckpoints, expireOldPoints];
