import { z } from 'zod';

const count = z.int().min(0);

/** What tests may set: where WeChat Pay's documents disagree, how fast it is, and what goes wrong with notices. */
export const PayToggles = z.object({
  /** The platform certificate still exists beside the public key; only if the merchant was given one. */
  hasCertificate: z.boolean(),
  notifySignedBy: z.enum(['publicKey', 'certificate']),
  /** So many next answers, and notices, carry a signature that is wrong on purpose. */
  wrongAnswerSignatures: count,
  wrongNoticeSignatures: count,
  /** How often each notice is sent at once. */
  noticeCopies: z.int().min(1),
  noticesAreHeld: z.boolean(),
  noticesAreDropped: z.boolean(),
  noticeDelayMs: count,
  notifyUrlMustBeHttps: z.boolean(),
  timeExpireMostDays: z.int().min(1),
  paidCode: z.enum(['ORDERPAID', 'ORDER_PAID']),
  usedNumberAs: z.enum(['OUT_TRADE_NO_USED', 'INVALID_REQUEST']),
  limitCode: z.enum(['FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED']),
  /** How long a refund is PROCESSING. */
  refundDelayMs: count,
  refundSpacingMs: count,
  downloadLifeMs: count,
  /** In millionths of what is paid. */
  feeMillionths: count,
  /** How long after a payment the shipping service does not know it yet. */
  shippingKnowsAfterMs: count,
  /** The answer to a third shipment of an order. */
  shippedTwiceErrcode: z.union([z.literal(10060002), z.literal(10060003)]),
  /** How long after shipping an order is settled by itself; null: only by `settle-order`. */
  settleDelayMs: count.nullable(),
  isTradeConfirmed: z.boolean(),
});
export type PayToggles = z.output<typeof PayToggles>;

export const defaultPayToggles = (): PayToggles => ({
  hasCertificate: true,
  notifySignedBy: 'publicKey',
  wrongAnswerSignatures: 0,
  wrongNoticeSignatures: 0,
  noticeCopies: 1,
  noticesAreHeld: false,
  noticesAreDropped: false,
  noticeDelayMs: 0,
  notifyUrlMustBeHttps: false,
  timeExpireMostDays: 7,
  paidCode: 'ORDERPAID',
  usedNumberAs: 'OUT_TRADE_NO_USED',
  limitCode: 'FREQUENCY_LIMITED',
  refundDelayMs: 2_000,
  refundSpacingMs: 60_000,
  downloadLifeMs: 5 * 60_000,
  feeMillionths: 6_000,
  shippingKnowsAfterMs: 10_000,
  shippedTwiceErrcode: 10060002,
  settleDelayMs: null,
  isTradeConfirmed: true,
});
