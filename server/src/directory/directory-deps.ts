import type { Database } from '../platform/database';
import type { RateLimits } from '../platform/rate-limits';
import type { WalkingRoutes } from './walking/walking-routes';

/** What the directory is handed from outside. */
export interface DirectoryDeps {
  database: Database;
  rateLimits: RateLimits;
  /** Null: no walking service is to be asked, ways are guessed from straight lines. */
  walking: WalkingRoutes | null;
}
