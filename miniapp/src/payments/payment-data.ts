import type { paymentEndpoints } from '@yuanli/shared/payments/payments.endpoints';
import type { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import type { AnswerOf, ItemOf } from '../platform/net/endpoint-types';

export type PaymentData = AnswerOf<typeof paymentEndpoints.getPayment>;
export type PaymentCardData = ItemOf<typeof paymentEndpoints.findMyPayments>;
/** Everything somebody must know before they give. */
export type PaySheetData = AnswerOf<typeof sponsoringEndpoints.getSponsoring>;
