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
    title: '礼品到期没领，积分退回了',
    text: `“${title}”留的时间到了，${price}分已经退给您。还想要的话，可以再换一次。`,
    link: describeRedemption(redemption),
  });
}
