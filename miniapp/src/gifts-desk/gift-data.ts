import type { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import type { AnswerOf, ItemOf } from '../platform/net/endpoint-types';

export type GiftToRun = AnswerOf<typeof giftEndpoints.getGiftToRun>;
export type HandOver = ItemOf<typeof giftEndpoints.findHandOvers>;
