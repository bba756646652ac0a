import { notify } from '../messages';
import type { Tx } from '../platform/database';
import type { Gift } from './gift.entity';
import { Redemption } from './redemption.entity';
import { describeRedemption } from './describe-redemption';

/** Place or hours are others now, and have been checked: whoever still has to come is told. */
export async function notifyNewPickUp(tx: Tx, { id: giftId, pickUpPlace, pickUpHours }: Gift): Promise<void> {
  for (const redemption of await tx.findBy(Redemption, { giftId, status: 'held' })) {
    if (redemption.pickUpPlace === pickUpPlace && redemption.pickUpHours === pickUpHours) continue;
    await tx.update(Redemption, { id: redemption.id }, { pickUpPlace, pickUpHours });
    await notify(tx, redemption.personId, {
      title: '领取的地点或时间变了',
      text: `「${redemption.title}」改到${pickUpPlace}领取（${pickUpHours}），领取码不变。`,
      link: describeRedemption(redemption),
    });
  }
}
