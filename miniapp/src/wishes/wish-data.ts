import type { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import type { AnswerOf } from '../platform/net/endpoint-types';

/** A wish as this viewer may see it. */
export type WishData = AnswerOf<typeof wishEndpoints.getWish>;

/** Door and phone of the wisher. */
export type ContactData = AnswerOf<typeof wishEndpoints.revealContact>;
