import type { Job } from '../platform/jobs';
import { checkLedger } from './checks/check-ledger.job';
import { expireOldPoints } from './expiry/expire-points.job';
import { moveCheckpoints } from './ledger/move-checkpoints.job';
export { pointsSubjects } from './points-audit';
export { awardPoints } from './rules/award-points';
export { postReservation, releaseReservation } from './ledger/close-reservation';
export { exportPoints } from './export-points';
export { gainedSince } from './ledger/gained-since';
export { getBalance } from './ledger/get-balance';
export { getEarningRule } from './rules/find-earning-rules';
export { addPointsRoutes } from './points.routes';
export { reservePoints } from './ledger/reserve-points';
export { eraseWordsOf, applyTransferWordsModeration } from './transfers/apply-transfer-words-moderation';
export { reversePoints } from './ledger/reverse-points';

export const pointsJobs: Job[] = [checkLedger, moveCheckpoints, expireOldPoints];
export { pointsFigures } from './points-figures';
export { adjustmentTasks } from './adjustments/adjustment-tasks';
