import { In } from 'typeorm';
import { findNicknames } from '../identity';
import { presentPicture } from '../pictures';
import { getBalance } from '../points';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { type GiftAnswer, leftOf, presentGiftCard } from './gift.presenter';
import { getPieces, loadGift } from './load-gift';
import { Redemption } from './redemption.entity';
import type { Gift } from './gift.entity';

/** One gift, and whether this person can have it. */
export async function getGift(db: Reader, actor: Actor | null, { id }: { id: string }): Promise<GiftAnswer> {
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
export const countTaken = (db: Reader, giftId: string, personId: string): Promise<number> =>
  db.countBy(Redemption, { giftId, personId, status: In(['held', 'collected']) });

interface Standing {
  left: number;
  /** How many of it this person has taken already. */
  mine: number;
  /** Null: not signed in. */
  balance: number | null;
}

/** Why this person cannot have the gift now, and what to do about it; null: they can. */
function redeemBlocker({ isOffered, limitPerPerson, price }: Gift, { left, mine, balance }: Standing): string | null {
  if (!isOffered) return '这件礼品现在不能兑换，请看看其他礼品';
  if (left === 0) return '已兑完，社区补货后可以兑换';
  if (balance === null) return '登录后，可查看您的积分是否足够';
  if (mine >= limitPerPerson) return `每人最多兑换${limitPerPerson}份，您已达到上限`;
  if (balance < price) return `还差${price - balance}积分，帮助邻居可以获得积分`;
  return null;
}
