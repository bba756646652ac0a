import { In } from 'typeorm';
import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { WishStatus } from '@yuanli/shared/wishes/wish-status';
import { notify } from '../messages';
import type { ModerationHandlers, ModerationResult } from '../moderation';
import { getCommunity } from '../places';
import { recordAudit } from '../platform/audit';
import { clock } from '../platform/clock';
import type { Tx } from '../platform/database';
import { tryChangeWish } from './change-wish';
import { returnToClaimant } from './return-to-claimant';
import { endSponsoringOf } from './sponsoring/close-sponsoring';
import { WishCompletion } from './wish-completion.entity';
import { WishNote } from './wish-note.entity';
import { notifyBeneficiary, notifyClaimant, notifyOutcome } from './wish-notifications';
import { Wish } from './wish.entity';

/** What follows for a wish, a completion record, or what someone wrote at a step. For the latter two a "yes" has no consequence: presenters ask for the verdict themselves. */
export const wishModeration: ModerationHandlers<'wish' | 'completion' | 'feedback'> = {
  wish: applyWishModeration,
  completion: applyRecordRefusal,
  feedback: applyNoteRefusal,
};

/** Content safety, or staff in the flagged queue, have decided about a wish. Harmless when it comes twice or late. */
export async function applyWishModeration(
  tx: Tx,
  { subjectId: wishId, verdict, reason }: ModerationResult,
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

const shown: WishStatus[] = ['claimed', 'delivered', 'fulfilled', 'expired'];

/** Not published yet: declined. Published, and a complaint was right: taken away from the public. */
async function refuse(tx: Tx, wish: Wish, declineReason: string): Promise<void> {
  const outcome = {
    text: `“${wish.title}”没有通过，原因：${declineReason}。您可以改一改再许，或打电话问社区。`,
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
  await endSponsoringOf(tx, wish.id, 'withdrawn');
  await recordAudit(tx, null, 'wish.taken_down', wish.id);
  const news = {
    title: '心愿已撤下',
    text: `社区核实后撤下了“${wish.title}”，原因：${declineReason}。`,
    state: '已撤下',
    hint: declineReason,
  };
  await notifyOutcome(tx, wish, news);
  await notifyClaimant(tx, wish, news);
}

/** A note that may not be shown stays with the one who wrote it, who is told. */
export async function applyNoteRefusal(tx: Tx, { subjectId: id, verdict, reason }: ModerationResult): Promise<void> {
  const note = verdict === 'refused' ? await tx.findOneBy(WishNote, { id }) : null;
  if (!note) return;
  await notify(tx, note.writerId, {
    title: '您写的一段话没有公开',
    text: `“${note.text}”没有通过内容检查${reason ? `，原因：${reason}` : ''}，别人看不到。`,
    link: { kind: 'wish', id: note.wishId },
  });
}

/** A completion record that may not be shown cannot be confirmed either: it is asked for again, with the full time. */
export async function applyRecordRefusal(
  tx: Tx,
  { subjectId: completionId, verdict, reason }: ModerationResult,
): Promise<void> {
  if (verdict !== 'refused') return;
  const completion = await tx.findOneBy(WishCompletion, { id: completionId });
  const wish = completion && (await tx.findOneBy(Wish, { id: completion.wishId }));
  if (!wish) return;
  const community = await getCommunity(tx, wish.communityId);
  if (!(await returnToClaimant(tx, wish, completionId, community))) return;
  await recordAudit(tx, null, 'wish.record_refused', wish.id, { completionId });
  await notify(tx, completion.writerId, {
    title: '完成记录请重新写',
    text: `“${wish.title}”的完成记录没有通过内容检查${reason ? `，原因：${reason}` : ''}。请改一改再交，时间重新算${community.wishHoldDays}天。`,
    link: { kind: 'wish', id: wish.id },
  });
}
