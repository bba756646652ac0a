import { In } from 'typeorm';
import { findNicknames } from '../identity';
import { presentPicture } from '../pictures';
import { getBalance } from '../points';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { redeemBlocker } from './redeem-blocker';
import { leftOf, presentGiftCard, type GiftAnswer } from './gift.presenter';
import { getPieces, loadGift } from './load-gift';
import { Redemption } from './redemption.entity';

/** One gift, and whether this person can have it. */
export async function getGift(db: Tx, actor: Actor | null, { id }: { id: string }): Promise<GiftAnswer> {
  const gift = await loadGift(db, actor, id);
  const pieces = await getPieces(db, id);
  const mine = actor ? await countTaken(db, id, actor.personId) : 0;
  const balance = actor && (await getBalance(db, gift.communityId, actor.personId));
  const keeper = gift.keeperId && (await findNicknames(db, [gift.keeperId])).get(gift.keeperId);
  const cannotRedeemBecause = redeemBlocker(gift, { left: leftOf(pieces), mine, balance });
  const { communityId, story, pictureIds, pickUpHours, limitPerPerson, holdDays } = gift;
  return {
    ...presentGiftCard(gift, pieces),
    ...{ communityId, story, pickUpHours, limitPerPerson, holdDays, mine, balance, cannotRedeemBecause },
    pictures: pictureIds.map(presentPicture),
    keeperName: keeper ?? null,
    can: { redeem: cannotRedeemBecause === null },
  };
}

/** How many of it someone has put aside or collected. */
export const countTaken = (db: Tx, giftId: string, personId: string): Promise<number> =>
  db.countBy(Redemption, { giftId, personId, status: In(['held', 'collected']) });
