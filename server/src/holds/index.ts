export { acceptHold, extendHold, unuseHold, useHold } from './hold-states';
export { closePool, openPool, resizePool, closeWaitlist, waitlistPlaces } from './pools';
export { findHolds, findPools } from './find-holds';
export { Hold, type HoldState } from './hold.entity';
export { HoldPool } from './hold-pool.entity';
export { releaseHold } from './release-hold';
export { releaseRunOutHolds, type RunOutHandlers } from './release-run-out-holds.job';
export { takeHold, type HoldInput } from './take-hold';
