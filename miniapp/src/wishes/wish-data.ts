import type { Endpoint } from '@yuanli/shared/endpoint';
import type { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';

type AnswerOf<E> = E extends Endpoint<infer _In, infer Out> ? Out : never;

/** A wish as this viewer may see it. */
export type WishData = AnswerOf<typeof wishEndpoints.getWish>;

/** Door and phone of the wisher. */
export type ContactData = AnswerOf<typeof wishEndpoints.revealContact>;
