import { z } from 'zod';
import { cursor, id, instant, pageOf, text } from '../schema-parts';
import { giftLimits as limits } from './gift-limits';
import { giftStates, redemptionStates } from './gift-states';

const whole = z.number().int();
const picture = z.object({ id, url: z.string(), thumbUrl: z.string() });

const giftCard = z.object({
  id,
  title: z.string(),
  /** Points. */
  price: whole,
  /** Pieces nobody has put aside. */
  left: whole,
  thumbUrl: z.string().nullable(),
  pickUpPlace: z.string(),
});
const gift = giftCard.extend({
  communityId: id,
  story: z.string(),
  pictures: z.array(picture),
  pickUpHours: z.string(),
  keeperName: z.string().nullable(),
  limitPerPerson: whole,
  holdDays: whole,
  /** How many of it this viewer has redeemed and not given back. */
  mine: whole,
  /** This viewer's points; null without login. */
  balance: whole.nullable(),
  can: z.object({ redeem: z.boolean() }),
  /** Why not, and what to do; null when they can. */
  cannotRedeemBecause: z.string().nullable(),
});

export const findGifts = { in: z.object({ communityId: id, cursor }), out: pageOf(giftCard) };
export const getGift = { in: z.object({ id }), out: gift };

const redemption = z.object({
  id,
  giftId: id,
  title: z.string(),
  thumbUrl: z.string().nullable(),
  price: whole,
  status: z.enum(redemptionStates),
  /** 到期未领取，积分已退回; null unless released. */
  releasedBecause: z.string().nullable(),
  pickUpPlace: z.string(),
  pickUpHours: z.string(),
  /** 8 digits the keeper scans or types; null unless held. */
  code: z.string().nullable(),
  expiresAt: instant.nullable(),
  redeemedAt: instant,
  collectedAt: instant.nullable(),
  can: z.object({ giveBack: z.boolean() }),
});
/** `price`: what the resident was shown; if it is another one by now, nothing happens. */
export const redeemGift = {
  in: z.object({ id, price: whole.optional().meta({ title: '所需积分' }) }),
  out: redemption,
};
export const findMyRedemptions = { in: z.object({ cursor }), out: pageOf(redemption) };
export const getRedemption = { in: z.object({ id }), out: redemption };
/** I do not want it after all: points back, stock back. */
export const giveBackRedemption = { in: z.object({ id }), out: redemption };

/** Scanned or typed; spaces do not matter. */
const code = z
  .string()
  .overwrite((typed) => typed.normalize('NFKC').replace(/\s/g, ''))
  .regex(/^\d{8}$/, '领取码是8位数字')
  .meta({ title: '领取码' });
const handOver = z.object({
  id,
  title: z.string(),
  thumbUrl: z.string().nullable(),
  residentName: z.string(),
  status: z.enum(redemptionStates),
  expiresAt: instant.nullable(),
  collectedAt: instant.nullable(),
});
/** What the keeper sees before handing it over. */
export const getHandOver = { in: z.object({ code }), out: handOver };
export const handOverGift = { in: z.object({ code }), out: handOver };
export const findHandOvers = {
  in: z.object({ view: z.enum(['waiting', 'done']).meta({ title: '分类' }), cursor }),
  out: pageOf(handOver),
};

const form = {
  title: text('名称', limits.titleLength, 2),
  story: text('介绍', limits.storyLength, 0).optional(),
  pictureIds: z.array(id).max(limits.pictures).default([]).meta({ title: '照片' }),
  price: whole.min(1).max(limits.price).meta({ title: '所需积分' }),
  limitPerPerson: whole.min(1).max(limits.perPerson).meta({ title: '每人兑换上限' }),
  holdDays: whole.min(1).max(limits.mostHoldDays).meta({ title: '保留天数' }),
  pickUpPlace: text('领取地点', limits.placeLength, 2),
  pickUpHours: text('领取时间', limits.hoursLength, 2),
  /** One of the community's keepers; none: any of them hands it out. */
  keeperId: id.nullable().meta({ title: '爱心商家' }),
};
const giftToRun = giftCard.extend({
  story: z.string(),
  pictures: z.array(picture),
  limitPerPerson: whole,
  holdDays: whole,
  pickUpHours: z.string(),
  keeperId: id.nullable(),
  state: z.enum(giftStates),
  /** What content safety, or the one who looked, found wrong; null unless refused. */
  refusedBecause: z.string().nullable(),
  stock: whole,
  waiting: whole,
  collected: whole,
});
export const findGiftsToRun = { in: z.object({ communityId: id, cursor }), out: pageOf(giftToRun) };
export const getGiftToRun = { in: z.object({ id }), out: giftToRun };
export const makeGift = {
  in: z.object({ communityId: id, ...form, stock: whole.min(1).max(limits.stock).meta({ title: '数量' }) }),
  out: giftToRun,
};
export const changeGift = { in: z.object({ id, ...form }), out: giftToRun };
/** More came in, or some were lost: with a reason, and never fewer than are put aside. */
export const restockGift = {
  in: z.object({
    id,
    by: whole
      .min(-limits.stock)
      .max(limits.stock)
      .refine((pieces) => pieces !== 0, '请填写增加或减少的数量')
      .meta({ title: '数量' }),
    reason: text('原因', limits.reasonLength, 2),
  }),
  out: giftToRun,
};
export const stopGift = { in: z.object({ id }), out: giftToRun };
export const offerGift = { in: z.object({ id }), out: giftToRun };
export const findKeepers = {
  in: z.object({ communityId: id }),
  out: z.object({ items: z.array(z.object({ personId: id, name: z.string() })) }),
};

export type ChangeGiftInput = z.output<typeof changeGift.in>;
export type FindGiftsInput = z.output<typeof findGifts.in>;
export type FindGiftsAnswer = z.input<typeof findGifts.out>;
export type FindGiftsToRunInput = z.output<typeof findGiftsToRun.in>;
export type FindGiftsToRunAnswer = z.input<typeof findGiftsToRun.out>;
export type FindHandOversInput = z.output<typeof findHandOvers.in>;
export type FindHandOversAnswer = z.input<typeof findHandOvers.out>;
export type FindKeepersAnswer = z.input<typeof findKeepers.out>;
export type FindMyRedemptionsInput = z.output<typeof findMyRedemptions.in>;
export type FindMyRedemptionsAnswer = z.input<typeof findMyRedemptions.out>;
export type GetGiftAnswer = z.input<typeof getGift.out>;
export type GetGiftToRunAnswer = z.input<typeof getGiftToRun.out>;
export type GetHandOverAnswer = z.input<typeof getHandOver.out>;
export type GetRedemptionAnswer = z.input<typeof getRedemption.out>;
export type MakeGiftInput = z.output<typeof makeGift.in>;
export type RedeemGiftInput = z.output<typeof redeemGift.in>;
export type RestockGiftInput = z.output<typeof restockGift.in>;
