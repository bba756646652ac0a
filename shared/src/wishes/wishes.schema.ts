import { z } from 'zod';
import { contactPhone, cursor, done, id, instant, instantIn, pageOf, text } from '../schema-parts';
import { sponsoring } from './sponsoring.schema';
import { wishKindNames } from './wish-kinds';
import { wishLimits as limits } from './wish-limits';
import { consentWayNames, proxyRelationNames } from './wish-proxies';
import { completion, feedback } from './wish-record.schema';
import { wishStatusNames } from './wish-status';

const kind = z.enum(wishKindNames).meta({ title: '类别' });
const status = z.enum(wishStatusNames).meta({ title: '状态' });
const picture = z.object({ id, url: z.string(), thumbUrl: z.string() });
const pictureIds = z.array(id).max(limits.pictures).default([]).meta({ title: '照片' });

/** What anyone may see in a list: an alias and the courtyard, never a room, a phone or a real name. */
export const wishCard = z.object({
  id,
  /** 2026-0146 */
  number: z.string(),
  kind,
  title: z.string(),
  status,
  alias: z.string(),
  courtyardName: z.string(),
  /** Set when someone else posted it. */
  proxyRelation: z.enum(proxyRelationNames).nullable(),
  availability: z.string().nullable(),
  wantedBefore: instant.nullable(),
  thumbUrl: z.string().nullable(),
  at: instant,
});

/** One step of the thread, in plain words. */
const step = z.object({ action: z.string(), sentence: z.string(), note: z.string().nullable(), at: instant });

/** How and when the one a wish was posted for agreed. */
export const proxyConsent = z.object({ way: z.enum(consentWayNames), at: instant });

export const wish = wishCard.extend({
  story: z.string(),
  pictures: z.array(picture),
  /** For the staff of the place, the one who posted it and the one it is for; null for all others, and without a proxy. */
  proxyConsent: proxyConsent.nullable(),
  communityId: id,
  communityName: z.string(),
  communityPhone: z.string(),
  /** 党员老周: role and alias, from claiming on. */
  claimantLabel: z.string().nullable(),
  holdUntil: instant.nullable(),
  expiresAt: instant.nullable(),
  declineReason: z.string().nullable(),
  points: z.number().int(),
  steps: z.array(step),
  completion: completion.nullable(),
  feedback: feedback.nullable(),
  /** What neighbours give money for; null: nothing. */
  sponsoring: sponsoring.nullable(),
  /** How this viewer is concerned. */
  as: z.enum(['wisher', 'claimant', 'staff', 'visitor']),
  can: z.object({
    claim: z.boolean(),
    /** Helps nowhere yet: registering as a volunteer is enough to claim. */
    becomeVolunteer: z.boolean(),
    release: z.boolean(),
    deliver: z.boolean(),
    confirm: z.boolean(),
    rejectDelivery: z.boolean(),
    withdraw: z.boolean(),
    review: z.boolean(),
    seeContact: z.boolean(),
    findContactViews: z.boolean(),
    openSponsoring: z.boolean(),
    sponsor: z.boolean(),
  }),
  /** Why this viewer cannot claim an open wish, and how to become able; null when they can or it is not open. */
  cannotClaimBecause: z.string().nullable(),
});

export const makeWish = {
  in: z.object({
    courtyardId: id,
    kind,
    title: text('心愿', limits.titleLength, 2),
    story: text('详细情况', limits.storyLength, 0).default(''),
    availability: text('方便的时间', limits.availabilityLength, 0).optional(),
    wantedBefore: instantIn.optional().meta({ title: '希望办好的日期' }),
    pictureIds,
    /** Public. Left out, like the three that follow: as `getKnownContact` says. */
    alias: text('称呼', limits.aliasLength).optional(),
    /** Seen by the claimant only. */
    contactName: text('姓名', limits.nameLength).optional(),
    contactPhone: contactPhone.optional(),
    address: text('门牌号', limits.addressLength, 2).optional(),
    proxy: z
      .object({
        relation: z.enum(proxyRelationNames).meta({ title: '您和对方的关系' }),
        consentWay: z.enum(consentWayNames).meta({ title: '对方同意的方式' }),
        consentAt: instantIn.meta({ title: '对方同意的时间' }),
      })
      .optional()
      .meta({ title: '代为许愿' }),
  }),
  out: wish,
};

/** How the neighbours call me and how a helper reaches me, as far as it is known: what a form need not ask. */
export const getKnownContact = {
  in: z.object({ courtyardId: id }),
  out: z.object({
    alias: z.string(),
    contactName: z.string(),
    /** 138****0001; null before the first post. */
    phoneMasked: z.string().nullable(),
    address: z.string().nullable(),
  }),
};

export const findWishes = {
  in: z.object({
    communityId: id,
    courtyardId: id.optional(),
    view: z.enum(['open', 'ongoing', 'fulfilled']).meta({ title: '分类' }),
    kind: kind.optional(),
    cursor,
  }),
  out: pageOf(wishCard),
};
export const findMyWishes = {
  in: z.object({ as: z.enum(['wisher', 'claimant']).meta({ title: '分类' }), cursor }),
  out: pageOf(wishCard),
};
export const getWish = { in: z.object({ id }), out: wish };

const act = { in: z.object({ id }), out: wish };
export const claimWish = act;
export const withdrawWish = act;
export const releaseWish = {
  in: z.object({ id, reason: text('退回原因', limits.reasonLength, 0).optional() }),
  out: wish,
};

/** Five of the six parts of the record (时间 地点 人员 过程 结果); the sixth is the wisher's feedback. */
export const deliverWish = {
  in: z.object({
    id,
    happenedAt: instantIn.meta({ title: '帮忙的时间' }),
    place: text('地点', limits.addressLength),
    people: text('参加的人', limits.addressLength),
    course: text('过程', limits.completionLength, 2),
    result: text('结果', limits.completionLength, 2),
    pictureIds,
  }),
  out: wish,
};
export const confirmWish = {
  in: z.object({
    id,
    words: text('想说的话', limits.feedbackLength, 0).optional(),
    rating: z.number().int().min(1).max(5).optional().meta({ title: '打分' }),
  }),
  out: wish,
};
export const rejectDelivery = { in: z.object({ id, reason: text('还差什么', limits.reasonLength, 2) }), out: wish };

/** Each call is written down, and the wisher sees it. */
export const revealContact = {
  in: z.object({ id }),
  out: z.object({
    contactName: z.string(),
    contactPhone: z.string(),
    address: z.string(),
    visibleUntil: instant.nullable(),
  }),
};
export const findContactViews = {
  in: z.object({ id }),
  out: z.object({ items: z.array(z.object({ viewer: z.string(), at: instant })) }),
};

const reviewCard = wishCard.extend({
  story: z.string(),
  pictures: z.array(picture),
  proxyConsent: proxyConsent.nullable(),
  /** Why content safety was in doubt; null: it was not. */
  doubt: z.string().nullable(),
  submittedAt: instant,
  /** Null while it waits. */
  decision: z
    .object({ at: instant, byName: z.string(), isApproved: z.boolean(), reason: z.string().nullable() })
    .nullable(),
});
const q = text('要找的', 20, 0).optional();
/** By title, alias or number; `waiting`: how many wait in all, counted to 99. */
export const findWishesToReview = {
  in: z.object({
    view: z.enum(['waiting', 'decided']).default('waiting').meta({ title: '分类' }),
    kind: kind.optional(),
    q,
    cursor,
  }),
  out: pageOf(reviewCard).extend({ waiting: z.number().int() }),
};

/** What becomes of the wishes in the places of the staff: nobody's for long, past the wished-for day, in somebody's hands. */
export const wishViews = ['open', 'long_open', 'overdue', 'claimed', 'expired'] as const;
export const findWishesToWatch = {
  in: z.object({ view: z.enum(wishViews).default('open').meta({ title: '分类' }), q, cursor }),
  out: pageOf(
    wishCard.extend({
      /** When it came to everybody, as long as it is nobody's. */
      openSince: instant.nullable(),
      expiresAt: instant.nullable(),
      /** 党员, 志愿者: as what the one who helps does so, and till when. */
      claimantRole: z.string().nullable(),
      holdUntil: instant.nullable(),
    }),
  ).extend({ count: z.number().int() }),
};
export const approveWish = act;
export const declineWish = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: wish };

export const complainAboutWish = {
  in: z.object({ id, reason: text('投诉的原因', limits.reasonLength, 2) }),
  out: done,
};

export type ConfirmWishInput = z.output<typeof confirmWish.in>;
export type DeliverWishInput = z.output<typeof deliverWish.in>;
export type FindContactViewsAnswer = z.input<typeof findContactViews.out>;
export type FindMyWishesInput = z.output<typeof findMyWishes.in>;
export type GetKnownContactInput = z.output<typeof getKnownContact.in>;
export type GetKnownContactAnswer = z.input<typeof getKnownContact.out>;
export type FindWishesInput = z.output<typeof findWishes.in>;
export type FindWishesToReviewInput = z.output<typeof findWishesToReview.in>;
export type FindWishesToWatchInput = z.output<typeof findWishesToWatch.in>;
export type FindWishesToWatchAnswer = z.input<typeof findWishesToWatch.out>;
export type FindWishesToReviewAnswer = z.input<typeof findWishesToReview.out>;
export type MakeWishInput = z.output<typeof makeWish.in>;
export type RevealContactAnswer = z.input<typeof revealContact.out>;
