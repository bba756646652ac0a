import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import type { HoldPool } from '../holds';
import { presentPicture } from '../pictures';
import type { Gift } from './gift.entity';

export type GiftCardAnswer = schema.FindGiftsAnswer['items'][number];
export type GiftAnswer = schema.GetGiftAnswer;
export type GiftToRunAnswer = schema.GetGiftToRunAnswer;

type Pieces = Pick<HoldPool, 'capacity' | 'taken'>;

/** Pieces nobody has put aside or collected. */
export const leftOf = ({ capacity, taken }: Pieces): number => capacity - taken;

export function presentGiftCard({ id, title, price, pictureIds, pickUpPlace }: Gift, pieces: Pieces): GiftCardAnswer {
  const [first] = pictureIds;
  return {
    id,
    title,
    price,
    left: leftOf(pieces),
    thumbUrl: first ? presentPicture(first).thumbUrl : null,
    pickUpPlace,
  };
}

/** `waiting`: how many of the taken pieces are put aside and not collected yet. */
export function presentGiftToRun(gift: Gift, pieces: Pieces, waiting: number): GiftToRunAnswer {
  const { story, pictureIds, limitPerPerson, holdDays, pickUpHours, keeperId, state, refusedBecause } = gift;
  return {
    ...presentGiftCard(gift, pieces),
    pictures: pictureIds.map(presentPicture),
    ...{ story, limitPerPerson, holdDays, pickUpHours, keeperId, state, refusedBecause },
    stock: pieces.capacity,
    waiting,
    collected: pieces.taken - waiting,
  };
}
