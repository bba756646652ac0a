import { LessThan } from 'typeorm';
import { clock, days, hours } from '../platform/clock';
import type { Job } from '../platform/jobs';
import { WechatPushSeen } from './wechat-push-seen.entity';

/** WeChat gives up repeating a push within minutes; a month is more than enough to know a repetition. */
export const purgeOldPushes: Job = {
  name: 'wechat.purge-old-pushes',
  everyMilliseconds: hours(24),
  run: async (database) => {
    const monthAgo = new Date(clock.now().getTime() - days(30));
    await database.inTransaction((tx) => tx.delete(WechatPushSeen, { seenAt: LessThan(monthAgo) }));
  },
};
