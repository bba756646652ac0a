import { giftLimits } from '@yuanli/shared/gifts/gift-limits';
import { notify } from '../messages';
import type { ModerationResult } from '../moderation';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { describeRedemption } from './describe-redemption';
import { Gift } from './gift.entity';
import { Redemption } from './redemption.entity';

/** `moderation.decided` about the words of a gift. Harmless when it comes twice, or late, when they have changed again. */
export async function applyGiftModeration(
  tx: Tx,
  { subjectId: id, checkId, verdict, reason }: ModerationResult,
): Promise<void> {
  if (verdict === 'passed') await letThrough(tx, id, checkId);
  if (verdict === 'refused') await refuse(tx, id, checkId, (reason ?? '内容不合适').slice(0, giftLimits.reasonLength));
}

async function letThrough(tx: Tx, id: string, checkId: string): Promise<void> {
  const { affected } = await tx.update(Gift, { id, checkId, isChecked: false }, { isChecked: true });
  if (affected !== 1) return;
  await tx.update(Gift, { id, state: 'checking' }, { state: 'offered' });
  await recordAudit(tx, null, 'gift.checked', id);
  await notifyNewPickUp(tx, await tx.findOneByOrFail(Gift, { id }));
}

async function refuse(tx: Tx, id: string, checkId: string, refusedBecause: string): Promise<void> {
  const { affected } = await tx.update(Gift, { id, checkId, isChecked: false }, { state: 'refused', refusedBecause });
  if (affected !== 1) return;
  await recordAudit(tx, null, 'gift.refused', id);
  const { writerId, title } = await tx.findOneByOrFail(Gift, { id });
  await notify(tx, writerId, {
    title: '礼品没有通过内容检查',
    text: `“${title}”没有通过内容检查，原因：${refusedBecause}。请在工作台的“积分礼品”里修改后重新提交。`,
    link: { kind: 'workbench', id: null },
  });
}

/** Place or hours are others now, and have been checked: whoever still has to come is told. */
export async function notifyNewPickUp(tx: Tx, { id: giftId, pickUpPlace, pickUpHours }: Gift): Promise<void> {
  for (const redemption of await tx.findBy(Redemption, { giftId, status: 'held' })) {
    if (redemption.pickUpPlace === pickUpPlace && redemption.pickUpHours === pickUpHours) continue;
    await tx.update(Redemption, { id: redemption.id }, { pickUpPlace, pickUpHours });
    await notify(tx, redemption.personId, {
      title: '领取地点或时间有变更',
      text: `“${redemption.title}”改为在${pickUpPlace}领取（${pickUpHours}），领取码不变。`,
      link: describeRedemption(redemption),
    });
  }
}
