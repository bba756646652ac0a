import { getCommunity } from '../places';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { notify } from '../messages';
import { returnToClaimant } from './return-to-claimant';
import { WishCompletion } from './wish-completion.entity';
import { Wish } from './wish.entity';

/** A completion record that may not be shown cannot be confirmed either: it is asked for again, with the full time. */
export async function applyRecordRefusal(tx: Tx, completionId: string, reason: string | null): Promise<void> {
  const completion = await tx.findOneBy(WishCompletion, { id: completionId });
  const wish = completion && (await tx.findOneBy(Wish, { id: completion.wishId }));
  if (!wish) return;
  const community = await getCommunity(tx, wish.communityId);
  if (!(await returnToClaimant(tx, wish, completionId, community))) return;
  await recordAudit(tx, null, 'wish.record_refused', wish.id, { completionId });
  await notify(tx, completion.writerId, {
    title: '完成记录请重新写',
    text: `「${wish.title}」的完成记录没有通过内容检查${reason ? `，原因：${reason}` : ''}。请改一改再交，时间重新算${community.wishHoldDays}天。`,
    link: { kind: 'wish', id: wish.id },
  });
}
