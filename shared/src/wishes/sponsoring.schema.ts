import { z } from 'zod';
import { id, instant, text } from '../schema-parts';
import { paymentLimits as limits } from '../payments/payment-limits';
import { amountUpTo, moneyBook, spending } from '../payments/payments.schema';
import { moneyChannelNames } from '../payments/payment-status';

const fen = z.number().int();

/** open: neighbours can give. full: all is there. returned: it goes back to those who gave. used: it was used and shown. */
export const sponsoringStatuses = ['open', 'full', 'returned', 'used'] as const;

/** What everybody reads on the page of the wish. */
export const sponsoring = z.object({
  status: z.enum(sponsoringStatuses),
  neededFen: fen,
  paidFen: fen,
  /** What can still be given: less than what is missing while others are paying. */
  openFen: fen,
  payers: z.number().int(),
  /** 一台轮椅 */
  use: z.string(),
  /** Until then the money is used and shown, or goes back. */
  useUntil: instant,
});

/** Staff say what the wish costs; a wish of the kinds 物品 and 维修 that is open or in somebody's hands. */
export const openSponsoring = {
  in: z.object({
    id,
    amountFen: amountUpTo(limits.mostFenPerWish),
    use: text('钱用来做什么', limits.useLength, 2),
  }),
  out: sponsoring,
};

/** The pay sheet: everything somebody must know before they give. */
export const getSponsoring = {
  in: z.object({ id }),
  out: sponsoring.extend({
    number: z.string(),
    title: z.string(),
    courtyardName: z.string(),
    communityName: z.string(),
    communityPhone: z.string(),
    /** Whose account it goes to, in full; null while nobody can pay. */
    payeeName: z.string().nullable(),
    /** Why this is lawful, in one line. */
    legalBase: z.string(),
    /** The most this person can give now, in fen. */
    mostFen: fen,
    /** Why this person cannot give now, and what to do; null: they can. */
    cannotBecause: z.string().nullable(),
    /** A payment of theirs for this wish that is not paid yet: it is gone on with. */
    openPaymentId: id.nullable(),
    book: moneyBook,
    /** What can still be spent: what is left, less what waits for a signature. */
    spendableFen: fen,
    can: z.object({ sponsor: z.boolean(), spend: z.boolean(), giveBack: z.boolean() }),
  }),
};

/** The intent: nothing is paid yet, the share is kept for 30 minutes. */
export const sponsorWish = {
  in: z.object({
    id,
    amountFen: amountUpTo(limits.mostFen),
    isAnonymous: z.boolean().default(true).meta({ title: '不公开称呼' }),
  }),
  out: z.object({ paymentId: id }),
};

/** Staff show what the money was used for; a second person signs. */
export const spendSponsoring = {
  in: z.object({
    id,
    amountFen: amountUpTo(limits.mostFenPerWish),
    what: text('用来做了什么', limits.whatLength, 2),
    channel: z.enum(moneyChannelNames).exclude(['wechat']).meta({ title: '怎么付的' }),
    pictureIds: z.array(id).min(1, '请附上发票或收据的照片').max(limits.receipts).meta({ title: '发票或收据' }),
  }),
  out: spending,
};

/** It will not come to anything: all that is not used goes back to those who gave. */
export const giveBackSponsoring = {
  in: z.object({ id, reason: text('原因', limits.useLength, 2) }),
  out: sponsoring,
};

export type SponsoringAnswer = z.input<typeof sponsoring>;
export type GetSponsoringAnswer = z.input<typeof getSponsoring.out>;
export type OpenSponsoringInput = z.output<typeof openSponsoring.in>;
export type SponsorWishInput = z.output<typeof sponsorWish.in>;
export type SpendSponsoringInput = z.output<typeof spendSponsoring.in>;
