import { LessThan } from 'typeorm';
import { days, fromNow } from '../platform/clock';
import type { Job } from '../platform/jobs';
import { KEPT_AFTER_LAST_USE } from './session-rules';
import { Session } from './session.entity';

/** Sessions nobody has used for longer than logs must be kept are deleted. */
export const purgeOldSessions: Job = {
  name: 'purge-old-sessions',
  everyMilliseconds: days(1),
  run: async (database) => {
    await database.inTransaction((tx) => tx.delete(Session, { lastUsedAt: LessThan(fromNow(-KEPT_AFTER_LAST_USE)) }));
  },
};
