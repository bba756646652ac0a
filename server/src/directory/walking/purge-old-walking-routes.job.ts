import { LessThan } from 'typeorm';
import { clock, days, hours } from '../../platform/clock';
import type { Job } from '../../platform/jobs';
import { WalkingRoute } from './walking-route.entity';

/** Gates open and paths close: after three months a way is asked for again. */
export const purgeOldWalkingRoutes: Job = {
  name: 'directory.purge-old-walking-routes',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const longAgo = new Date(clock.now().getTime() - days(90));
    await database.inTransaction((tx) => tx.delete(WalkingRoute, { measuredAt: LessThan(longAgo) }));
  },
};
