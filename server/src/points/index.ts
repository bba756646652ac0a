import type { Job } from '../platform/jobs';
import { checkLedger } from './check-ledger.job';

export { exportPoints } from './export-points';
export { findLedgerDifferences } from './find-ledger-differences';
export { gainedSince } from './gained-since';
export { getBalance } from './get-balance';
export { PointsAccount } from './points-account.entity';
export { PointsPosting } from './points-posting.entity';
export { PointsTransaction } from './points-transaction.entity';
export { addPointsRoutes } from './points.routes';
export { postPoints, type PointsInput } from './post-points';
export { reversePoints, type ReversalInput } from './reverse-points';

export const pointsJobs: Job[] = [checkLedger];
