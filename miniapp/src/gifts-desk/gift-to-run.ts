import type { Endpoint } from '@yuanli/shared/endpoint';
import type { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;
type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;

export type GiftToRun = AnswerOf<typeof giftEndpoints.getGiftToRun>;
export type HandOver = ItemOf<typeof giftEndpoints.findHandOvers>;
