import { LessThanOrEqual } from 'typeorm';
import { recordAudit } from '../platform/audit';
import { clock, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { eachByItself, type Job } from '../platform/jobs';
import { tryChangeWish } from './change-wish';
import { notifyWishers } from './wish-notifications';
import { Wish } from './wish.entity';

const BATCH = 200;

/** A wish nobody could help with for a long time is put away, and the wisher is told what to do. */
export const expireWishes: Job = {
  name: 'expire-wishes',
  everyMilliseconds: minutes(10),
  run: async (database) => {
    const due = await database.read((db) =>
      db.find(Wish, { where: { expiresAt: LessThanOrEqual(clock.now()) }, order: { expiresAt: 'ASC' }, take: BATCH }),
    );
    await eachByItself(due, (wish) => database.inTransaction((tx) => expire(tx, wish)));
  },
};

/** Nothing happens when it was claimed or withdrawn in the meantime. */
async function expire(tx: Tx, wish: Wish): Promise<void> {
  const isExpired = await tryChangeWish(tx, wish.id, {
    from: ['open'],
    to: 'expired',
    set: { expiresAt: null },
    where: { expiresAt: LessThanOrEqual(clock.now()) },
  });
  if (!isExpired) return;
  await recordAudit(tx, null, 'wish.expired', wish.id);
  await notifyWishers(tx, wish, {
    title: '心愿已过期',
    text: `“${wish.title}”过了期限还没有人来帮，现在不再公开。还需要的话，请再许一次，或打电话给社区。`,
    state: '已过期',
    hint: '需要的话请再许一次',
  });
}
