import { notify } from '../messages';
import type { Hold } from '../holds';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { tryRelease } from './end-redemption';
import { Redemption } from './redemption.entity';
import { describeRedemption } from './describe-redemption';

/** Nobody came for it in time: points back, stock back. Nothing happens when it was collected or given back meanwhile. */
export async function releaseRunOutGift(tx: Tx, { subjectId }: Hold): Promise<void> {
  const redemption = await tx.findOneByOrFail(Redemption, { id: subjectId });
  if (!(await tryRelease(tx, redemption, 'ran_out'))) return;
  const { id, personId, title, price } = redemption;
  await recordAudit(tx, null, 'gift.ran_out', id);
  await notify(tx, personId, {
    title: '礼品到期未领取，积分已退回',
    text: `“${title}”的保留期已过，${price}积分已退回。如仍需要，可以重新兑换。`,
    link: describeRedemption(redemption),
  });
}
