import { recordAudit } from '../platform/audit';
import type { Reader, Tx } from '../platform/database';
import { tryRelease } from './end-redemption';
import { Gift } from './gift.entity';
import { Redemption } from './redemption.entity';
import { giveToKeeper } from './gift-tasks';

/** All that is kept about what a person redeemed, for the person. */
export async function exportGifts(db: Reader, personId: string): Promise<Record<string, unknown>> {
  const redeemed = await db.find(Redemption, { where: { personId }, order: { id: 'ASC' } });
  return {
    gifts: redeemed.map(({ title, price, status, pickUpPlace, redeemedAt, expiresAt, collectedAt, releasedHow }) => ({
      ...{ title, price, status, pickUpPlace, redeemedAt, expiresAt, collectedAt, releasedHow },
    })),
  };
}

/** After 注销: what waited for them is on the shelf again, and what only they handed out any keeper may. */
export async function eraseRedeemer(tx: Tx, personId: string): Promise<void> {
  for (const redemption of await tx.findBy(Redemption, { personId, status: 'held' })) {
    if (await tryRelease(tx, redemption, 'left')) await recordAudit(tx, null, 'gift.given_back', redemption.id);
  }
  const gifts = await tx.find(Gift, { select: { id: true }, where: { keeperId: personId } });
  for (const { id: giftId } of gifts) {
    await tx.update(Gift, { id: giftId, keeperId: personId }, { keeperId: null });
    await giveToKeeper(tx, { giftId, keeperId: personId, status: 'held' }, null);
  }
}
