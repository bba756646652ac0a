import type { Job } from '../platform/jobs';
import { checkLedger } from './check-ledger.job';
import { expireOldPoints } from './expire-points.job';
import { moveCheckpoints } from './move-checkpoints.job';
export { awardPoints } from './award-points';
export { postReservation, releaseReservation } from './close-reservation';
export { countAdjustmentsToSign } from './count-adjustments-to-sign';
export { exportPoints } from './export-points';
export { gainedSince } from './gained-since';
export { getBalance } from './get-balance';
export { getEarningRule } from './get-earning-rule';
export { addPointsRoutes } from './points.routes';
export { reservePoints } from './reserve-points';
export { eraseWordsOf, applyTransferWordsModeration } from './apply-transfer-words-moderation';
export { reversePoints } from './reverse-points';

export const pointsJobs: Job[] = [checkLedger, moveCheckpoints, expireOldPoints];
