import { randomInt } from 'node:crypto';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { takeHold } from '../holds';
import { notify } from '../messages';
import { reservePoints } from '../points';
import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import { clock, days } from '../platform/clock';
import { insertOnce, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { countTaken } from './get-gift';
import { type Gift, poolOf } from './gift.entity';
import { leftOf } from './gift.presenter';
import { getPieces, lockGift } from './load-gift';
import { Redemption } from './redemption.entity';
import { presentRedemption, type RedemptionAnswer } from './redemption.presenter';
import { describeRedemption } from './describe-redemption';
import { syncTasks } from '../tasks';
import { giftTasks } from './gift-tasks';

/** I give points for a gift: one piece is put aside for me for some days, and I am told a code to fetch it with. */
export async function redeemGift(
  tx: Tx,
  actor: Actor,
  { id, price }: schema.RedeemGiftInput,
): Promise<RedemptionAnswer> {
  // Locked, so that pieces and the limit per person are counted for one after the other.
  const gift = await lockGift(tx, actor, id);
  ensure(gift.isOffered, 'gift.not_offered');
  ensure(price === undefined || price === gift.price, 'gift.price_changed');
  ensure(leftOf(await getPieces(tx, id)) > 0, 'gift.sold_out');
  ensure((await countTaken(tx, id, actor.personId)) < gift.limitPerPerson, 'gift.limit_reached');

  const redemption = await putAside(tx, actor, gift);
  await recordAudit(tx, actor, 'gift.redeemed', redemption.id, { giftId: id, price: gift.price });
  await notify(tx, actor.personId, {
    title: '礼品已为您保留',
    text: `“${gift.title}”为您保留${gift.holdDays}天，请到${gift.pickUpPlace}领取（${gift.pickUpHours}）。领取时请出示领取码；到期未领取，积分自动退回。`,
    link: describeRedemption(redemption),
  });
  return presentRedemption(redemption);
}

/** First the points, then the piece: as every act on a redemption does, so that nobody waits in a circle. */
async function putAside(tx: Tx, { personId }: Actor, gift: Gift): Promise<Redemption> {
  const { id: giftId, communityId, price, title, pickUpPlace, pickUpHours, keeperId } = gift;
  const id = newId();
  const redeemedAt = clock.now();
  const expiresAt = new Date(redeemedAt.getTime() + days(gift.holdDays));
  const { reservationId } = await reservePoints(tx, {
    communityId,
    personId,
    amount: price,
    reason: `兑换“${title}”`,
    cause: { kind: 'gift', id },
    idempotencyKey: `gift:${id}:redeemed`,
  });
  const hold = await takeHold(tx, {
    poolId: poolOf(giftId),
    kind: 'gift',
    subjectId: id,
    holderId: personId,
    once: `redemption:${id}`,
    expiresAt,
  });
  ensure(hold, 'gift.sold_out');

  await writeDown(tx, {
    ...{
      id,
      giftId,
      communityId,
      personId,
      keeperId,
      title,
      price,
      pickUpPlace,
      pickUpHours,
      reservationId,
      redeemedAt,
      expiresAt,
    },
    pictureId: gift.pictureIds[0] ?? null,
    status: 'held',
    holdId: hold.id,
  });
  await syncTasks(tx, giftTasks, id);
  return tx.findOneByOrFail(Redemption, { id });
}

/** With a code that nobody else has now: once in a long while one has to be drawn again. */
async function writeDown(tx: Tx, redemption: Partial<Redemption>): Promise<void> {
  const code = newPickUpCode();
  if (!(await insertOnce(tx, Redemption, { ...redemption, code, liveCode: code }))) await writeDown(tx, redemption);
}

/** Eight digits: typed in a few seconds, and only good in the hands of a keeper. */
const newPickUpCode = (): string => String(randomInt(100_000_000)).padStart(8, '0');
