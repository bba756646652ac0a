import type { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import type { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

/** What everybody reads about the money of a wish. */
export type SponsoringData = AnswerOf<typeof sponsoringEndpoints.openSponsoring>;
/** In, out, left. */
export type MoneyBookData = AnswerOf<typeof sponsoringEndpoints.getSponsoring>['book'];
/** One use of the money. */
export type SpendingData = AnswerOf<typeof paymentEndpoints.approveSpending>;
