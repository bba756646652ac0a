import { LessThan } from 'typeorm';
import { fromNow, minutes } from '../platform/clock';
import type { Job } from '../platform/jobs';
import { decideCheck } from './decide-check';
import { ModerationCheck } from './moderation-check.entity';

/** WeChat promises its verdict within 30 minutes. */
const PATIENCE_MINUTES = 40;
const BATCH = 200;

/** What WeChat never answered a person has to look at, so that nobody waits for ever. */
export const flagLateChecks: Job = {
  name: 'moderation.flag-late-checks',
  everyMilliseconds: minutes(1),
  run: async (database) => {
    const where = { state: 'waiting', createdAt: LessThan(fromNow(-minutes(PATIENCE_MINUTES))) } as const;
    const late = await database.read((db) =>
      db.find(ModerationCheck, { where, order: { createdAt: 'ASC' }, take: BATCH }),
    );
    for (const check of late) {
      await database.inTransaction((tx) =>
        decideCheck(tx, null, check, { verdict: 'flagged', because: '内容检查一直没有结果' }),
      );
    }
  },
};
