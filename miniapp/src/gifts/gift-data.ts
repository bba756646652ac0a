import type { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import type { AnswerOf, ItemOf } from '../platform/net/endpoint-types';

export type GiftCardData = ItemOf<typeof giftEndpoints.findGifts>;
export type GiftData = AnswerOf<typeof giftEndpoints.getGift>;
export type RedemptionData = AnswerOf<typeof giftEndpoints.getRedemption>;
