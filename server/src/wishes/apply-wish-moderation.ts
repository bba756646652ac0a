import { In } from 'typeorm';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { tryChangeWish } from './change-wish';
import { notifyClaimant, notifyOutcome, notifyWishers, type WishTold } from './wish-notifications';
import { Wish } from './wish.entity';

type Verdict = 'passed' | 'flagged' | 'refused';

/** Content safety, or staff in the flagged queue, have decided about a wish. Harmless when it comes twice or late. */
export async function applyWishModeration(
  tx: Tx,
  wishId: string,
  verdict: Verdict,
  reason: string | null,
): Promise<void> {
  const wish = await tx.findOneBy(Wish, { id: wishId });
  if (!wish) return;
  if (verdict === 'refused') return refuse(tx, wish, (reason ?? '内容不合适').slice(0, wishLimits.reasonLength));
  await letThrough(tx, wish, verdict === 'flagged');
}

/** From now on the staff may read it; and the one it is for, once nobody is in doubt any more. */
async function letThrough(tx: Tx, wish: Wish, isFlagged: boolean): Promise<void> {
  const set = { reviewableAt: clock.now(), isFlagged };
  if (await tryChangeWish(tx, wish.id, { from: ['submitted'], to: 'under_review', set })) {
    await recordAudit(tx, null, 'wish.checked', wish.id, { isFlagged });
    return notifyBeneficiary(tx, { ...wish, ...set });
  }
  if (isFlagged) return;
  const { affected } = await tx.update(Wish, { id: wish.id, status: 'under_review', isFlagged: true }, { isFlagged });
  if (affected === 1) await notifyBeneficiary(tx, { ...wish, isFlagged });
}

const notifyBeneficiary = (tx: Tx, wish: WishTold): Promise<void> =>
  notifyWishers(
    tx,
    wish,
    {
      title: '有人替您许了一个心愿',
      text: `「${wish.title}」正等网格员看。如果不是您的意思，打开心愿可以撤回。`,
      state: '等待审核',
      hint: '不是您的意思可以撤回',
    },
    wish.wisherId,
  );

const shown: WishStatus[] = ['claimed', 'delivered', 'fulfilled', 'expired'];

/** Not published yet: declined. Published, and a complaint was right: taken away from the public. */
async function refuse(tx: Tx, wish: Wish, declineReason: string): Promise<void> {
  const outcome = {
    text: `「${wish.title}」没有通过，原因：${declineReason}。您可以改一改再许，或打电话问社区。`,
    state: '没有通过',
    hint: declineReason,
  };
  if (
    await tryChangeWish(tx, wish.id, { from: ['submitted', 'under_review'], to: 'declined', set: { declineReason } })
  ) {
    await recordAudit(tx, null, 'wish.refused', wish.id);
    return notifyOutcome(tx, wish, { ...outcome, title: '心愿没有通过内容检查' });
  }
  const takeDown = { isTakenDown: true, declineReason };
  const isWithdrawn = await tryChangeWish(tx, wish.id, {
    from: ['open'],
    to: 'withdrawn',
    set: { ...takeDown, expiresAt: null },
  });
  const { affected } = isWithdrawn
    ? { affected: 1 }
    : await tx.update(Wish, { id: wish.id, status: In(shown), isTakenDown: false }, takeDown);
  if (affected !== 1) return;
  await recordAudit(tx, null, 'wish.taken_down', wish.id);
  const news = {
    title: '心愿不再公开',
    text: `社区核对后撤下了「${wish.title}」，原因：${declineReason}。`,
    state: '不再公开',
    hint: declineReason,
  };
  await notifyOutcome(tx, wish, news);
  await notifyClaimant(tx, wish, news);
}
