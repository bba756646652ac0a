import { z } from 'zod';
import { cursor, done, id, instant, pageOf, text } from '../schema-parts';
import { formatYuan } from './format-fen';
import { paymentIssueKindNames } from './payment-issues';
import { paymentLimits as limits } from './payment-limits';
import { moneyChannelNames, paymentStatusNames, refundStatusNames } from './payment-status';

/** Whole fen. */
const fen = z.number().int().meta({ title: '金额' });
/** In words of yuan: nobody types fen. */
export const amountUpTo = (mostFen: number) =>
  fen
    .refine((amount) => amount >= limits.leastFen, '至少1元')
    .refine((amount) => amount <= mostFen, `最多${formatYuan(mostFen)}`)
    .meta({ title: '金额', minimum: limits.leastFen, maximum: mostFen });
const picture = z.object({ id, url: z.string(), thumbUrl: z.string() });

/** What is paid for. */
const purpose = z.object({ kind: z.enum(['wish']), id, title: z.string() });

export const paymentCard = z.object({
  id,
  purpose,
  amountFen: fen,
  refundedFen: fen,
  status: z.enum(paymentStatusNames),
  at: instant,
});

export const payment = paymentCard.extend({
  communityName: z.string(),
  communityPhone: z.string(),
  /** Whose account it goes to, in full. */
  payeeName: z.string(),
  isAnonymous: z.boolean(),
  /** Until then it can be paid. */
  payUntil: instant,
  paidAt: instant.nullable(),
  refunds: z.array(
    z.object({
      id,
      amountFen: fen,
      reason: z.string(),
      status: z.enum(refundStatusNames),
      at: instant,
      succeededAt: instant.nullable(),
    }),
  ),
  can: z.object({ pay: z.boolean(), cancel: z.boolean() }),
});

export const getPayment = { in: z.object({ id }), out: payment };
export const findMyPayments = { in: z.object({ cursor }), out: pageOf(paymentCard) };

/** What wx.requestPayment wants; null when it is paid already. */
const payCall = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.literal('RSA'),
  paySign: z.string(),
});
export const prepay = { in: z.object({ id }), out: z.object({ call: payCall.nullable(), payment }) };

/** WeChat is asked whether the money has come: what the phone says is no proof. */
export const checkPayment = { in: z.object({ id }), out: payment };
/** It is not paid and shall not be: closed at WeChat too. Money that came meanwhile counts. */
export const cancelPayment = { in: z.object({ id }), out: payment };
/** WeChat has shut payment for this mini-program (errno 102): staff are told, once. */
export const reportShutPayment = { in: z.object({ id }), out: done };

/** How much of what was given has been used for what, with its receipts. */
export const spending = z.object({
  id,
  amountFen: fen,
  what: z.string(),
  channel: z.enum(moneyChannelNames),
  receipts: z.array(picture),
  status: z.enum(['checking', 'waiting', 'approved', 'refused']),
  at: instant,
  approvedAt: instant.nullable(),
  refusal: z.string().nullable(),
  can: z.object({ approve: z.boolean() }),
});

/** The money behind one purpose: in, out, left. For everyone of the community. */
export const moneyBook = z.object({
  paidFen: fen,
  refundedFen: fen,
  spentFen: fen,
  leftFen: fen,
  payers: z.number().int(),
  /** Those who wanted to be named, once giving has ended; never with an amount. */
  names: z.array(z.string()),
  spendings: z.array(spending),
});

/** One to be signed, with what it is for. */
export const getSpending = {
  in: z.object({ id }),
  out: spending.extend({
    communityId: id,
    purpose,
    /** Of the money given, before this one: what is left. */
    leftFen: fen,
    madeBy: z.string(),
  }),
};
export const approveSpending = { in: z.object({ id }), out: spending };
export const refuseSpending = { in: z.object({ id, reason: text('原因', limits.noteLength, 2) }), out: spending };

/** Whether residents can pay at all, for staff. */
export const getMerchant = {
  in: z.object({ communityId: id }),
  out: z.object({ isOn: z.boolean(), payeeName: z.string().nullable(), openIssues: z.number().int() }),
};

const issue = z.object({
  id,
  kind: z.enum(paymentIssueKindNames),
  paymentId: id.nullable(),
  /** Which money it is about, as WeChat and we call it. */
  about: z.string(),
  ourFen: fen.nullable(),
  wechatFen: fen.nullable(),
  at: instant,
  settledAt: instant.nullable(),
  settledBy: z.string().nullable(),
  note: z.string().nullable(),
});
export const findPaymentIssues = {
  in: z.object({ communityId: id, view: z.enum(['open', 'settled']).default('open').meta({ title: '分类' }), cursor }),
  out: pageOf(issue),
};
export const settlePaymentIssue = {
  in: z.object({ id, note: text('处理结果', limits.noteLength, 2) }),
  out: issue,
};

/** Each payment of a community, for those who answer for the money; the payer is never named. */
export const findPayments = {
  in: z.object({ communityId: id, cursor }),
  out: pageOf(paymentCard.extend({ channel: z.enum(moneyChannelNames), paidAt: instant.nullable() })),
};

export type PaymentAnswer = z.input<typeof payment>;
export type PaymentCardAnswer = z.input<typeof paymentCard>;
export type PrepayAnswer = z.input<typeof prepay.out>;
export type PayCall = z.output<typeof payCall>;
export type SpendingAnswer = z.input<typeof spending>;
export type GetSpendingAnswer = z.input<typeof getSpending.out>;
export type MoneyBookAnswer = z.input<typeof moneyBook>;
export type IssueAnswer = z.input<typeof issue>;
export type FindPaymentIssuesInput = z.output<typeof findPaymentIssues.in>;
export type FindPaymentsInput = z.output<typeof findPayments.in>;
