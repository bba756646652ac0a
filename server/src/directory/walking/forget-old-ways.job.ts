import { LessThan } from 'typeorm';
import { clock, days, hours } from '../../platform/clock';
import type { Job } from '../../platform/jobs';
import { WalkingWay } from './walking-way.entity';

/** Gates open and paths close: after three months a way is asked for again. */
export const forgetOldWays: Job = {
  name: 'directory.forget-old-ways',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const longAgo = new Date(clock.now().getTime() - days(90));
    await database.inTransaction((tx) => tx.delete(WalkingWay, { measuredAt: LessThan(longAgo) }));
  },
};
