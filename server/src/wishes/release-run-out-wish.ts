import type { Hold } from '../holds';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { tryChangeWish } from './change-wish';
import { freeClaimSlot } from './claim-quota';
import { reopenWish } from './reopen-wish';
import { notifyClaimant, notifyWishers } from './wish-notifications';
import { Wish } from './wish.entity';

/** Who took a wish on and did not finish it in time makes room for the next neighbour. Nothing happens when it was delivered or given back in the meantime. */
export async function releaseRunOutWish(tx: Tx, hold: Hold): Promise<void> {
  const wish = await tx.findOneByOrFail(Wish, { id: hold.subjectId });
  const isReleased = await tryChangeWish(tx, wish.id, {
    from: ['claimed'],
    to: 'open',
    set: await reopenWish(tx, wish.communityId),
    where: { holdId: hold.id },
  });
  if (!isReleased) return;
  await freeClaimSlot(tx, hold.id);
  await recordAudit(tx, null, 'wish.hold_ran_out', wish.id);
  const state = '继续等人';
  await notifyWishers(tx, wish, {
    title: '心愿继续等人来帮',
    text: `“${wish.title}”到了约定的时间还没办好，现在继续等其他邻居来帮，您不用重新许愿。`,
    state,
    hint: '约定的时间到了',
  });
  await notifyClaimant(tx, wish, {
    title: '约定的时间到了',
    text: `“${wish.title}”约定的时间到了，现在其他邻居也可以认领。如果您还想帮，可以再认领一次。`,
    state,
    hint: '约定的时间到了',
  });
}
