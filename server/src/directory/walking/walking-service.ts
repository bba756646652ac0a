import type { Spot } from '../services/spot';

/** Whoever knows the real ways on foot. Called outside of any transaction. */
export interface WalkingService {
  /** At most so many ends in one call. */
  batch: number;
  /** Metres on foot to each end, in their order; null where there is no way. Throws WalkingTrouble. */
  measure(from: Spot, to: readonly Spot[]): Promise<(number | null)[]>;
}

/** It said no, came too late, or said nothing readable. Carries no place and no key, so it may be logged. */
export class WalkingTrouble extends Error {
  constructor(readonly status: number | 'unreachable' | 'unreadable') {
    super(`walking service: ${status}`);
    this.name = 'WalkingTrouble';
  }
}
