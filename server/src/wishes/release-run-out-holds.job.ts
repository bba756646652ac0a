import { LessThanOrEqual } from 'typeorm';
import { clock, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { recordAudit } from '../platform/audit';
import { eachByItself, type Job } from '../platform/jobs';
import { tryChangeWish } from './change-wish';
import { putDown } from './claims-in-hand';
import { openAgain } from './open-again';
import { tellClaimant, tellWishers } from './tell-of-wish';
import { Wish } from './wish.entity';

const BATCH = 200;

/** Who took a wish on and did not finish it in time makes room for the next neighbour. */
export const releaseRunOutHolds: Job = {
  name: 'release-run-out-holds',
  everyMilliseconds: minutes(5),
  run: async (database) => {
    const due = await database.read((db) =>
      db.find(Wish, { where: { holdUntil: LessThanOrEqual(clock.now()) }, order: { holdUntil: 'ASC' }, take: BATCH }),
    );
    await eachByItself(due, (wish) => database.inTransaction((tx) => releaseRunOutHold(tx, wish)));
  },
};

/** Nothing happens when it was delivered, given back or prolonged in the meantime. */
async function releaseRunOutHold(tx: Tx, wish: Wish): Promise<void> {
  const isReleased = await tryChangeWish(tx, wish.id, {
    from: ['claimed'],
    to: 'open',
    set: await openAgain(tx, wish.communityId),
    where: { claimantId: wish.claimantId!, holdUntil: LessThanOrEqual(clock.now()) },
  });
  if (!isReleased) return;
  await putDown(tx, wish);
  await recordAudit(tx, null, 'wish.hold_ran_out', wish.id);
  const state = '继续等人';
  await tellWishers(tx, wish, {
    title: '心愿重新放出来了',
    text: `「${wish.title}」约定的时间到了还没办成，已经重新放出来，等别的邻居来帮。`,
    state,
    hint: '约定的时间到了',
  });
  await tellClaimant(tx, wish, {
    title: '约定的时间到了',
    text: `「${wish.title}」约定的时间到了，已经放给别的邻居。如果您还想帮，可以再认领一次。`,
    state,
    hint: '约定的时间到了',
  });
}
