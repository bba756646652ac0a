import { giftLimits } from '@yuanli/shared/gifts/gift-limits';
import { pictureAddress } from '../../platform/net/picture-address';
import type { Photo } from '../../platform/device/use-photos';
import type { GiftToRun } from '../gift-data';

/** Figures as they are typed. */
export interface GiftDraft {
  title: string;
  story: string;
  photos: readonly Photo[];
  price: string;
  stock: string;
  limitPerPerson: number;
  holdDays: number;
  pickUpPlace: string;
  pickUpHours: string;
  /** Empty: any keeper hands it out. */
  keeperId: string;
}

export const emptyGift: GiftDraft = {
  title: '',
  story: '',
  photos: [],
  price: '',
  stock: '',
  limitPerPerson: 1,
  holdDays: giftLimits.holdDays,
  pickUpPlace: '',
  pickUpHours: '',
  keeperId: '',
};

export const draftOf = ({
  title,
  story,
  pictures,
  price,
  stock,
  limitPerPerson,
  holdDays,
  pickUpPlace,
  pickUpHours,
  keeperId,
}: GiftToRun): GiftDraft => ({
  ...{ title, story, limitPerPerson, holdDays, pickUpPlace, pickUpHours },
  photos: pictures.map(({ id, thumbUrl }) => ({ id, url: pictureAddress(thumbUrl) })),
  price: String(price),
  stock: String(stock),
  keeperId: keeperId ?? '',
});

/** What is sent for a new gift and for one that is changed; the stock of the latter is restocked, with a reason. */
export const sentAs = (draft: GiftDraft, pictureIds: string[]) => ({
  title: draft.title.trim(),
  story: draft.story.trim() || undefined,
  pictureIds,
  price: Number(draft.price),
  limitPerPerson: draft.limitPerPerson,
  holdDays: draft.holdDays,
  pickUpPlace: draft.pickUpPlace.trim(),
  pickUpHours: draft.pickUpHours.trim(),
  keeperId: draft.keeperId || null,
});
