import { z } from 'zod';
import { cursor, done, id, instant, mobilePhone, nothing, pageOf, text } from '../schema-parts';
import { earningEventNames } from './earning-events';
import { pointsLimits as limits } from './points-limits';

const whole = z.number().int();
const amount = whole.min(1).max(limits.amount).meta({ title: '积分' });
/** A month of China, 2026-11. */
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '请选择月份')
  .meta({ title: '月份' });

/** One account per community the person has points in. */
export const getMyPoints = {
  in: nothing,
  out: z.object({
    accounts: z.array(
      z.object({
        communityId: id,
        communityName: z.string(),
        /** What can be spent now. */
        balance: whole,
        /** Put aside for gifts not yet collected. */
        reserved: whole,
        gainedThisMonth: whole,
        /** What the next date takes if it is not spent before; null: nothing, or the community lets nothing expire. */
        expiring: z.object({ amount: whole, on: instant }).nullable(),
        /** The community lets family members give each other points. */
        canTransfer: z.boolean(),
      }),
    ),
  }),
};

const cause = z.object({ kind: z.enum(['wish', 'shift', 'gift', 'adjustment', 'transfer', 'expiry']), id });
const line = z.object({
  id,
  /** Positive: gained. Negative: given out, put aside or taken back. */
  amount: whole,
  reason: z.string(),
  at: instant,
  isReversal: z.boolean(),
  /** The act that caused it; what can be opened, the page opens. */
  cause: cause.nullable(),
  /** 规则第3版; null where no rule was applied. */
  ruleVersion: whole.nullable(),
});
export const findMyStatement = {
  in: z.object({
    communityId: id,
    month: month.optional(),
    direction: z.enum(['in', 'out']).optional().meta({ title: '收支' }),
    cursor,
  }),
  out: pageOf(line),
};
/** What the community, the family or the calendar did has no page of its own: who did what is told here. */
const about = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('adjustment'),
    reason: z.string(),
    madeByName: z.string(),
    madeAt: instant,
    /** The second signature, where one was needed. */
    signed: z.object({ byName: z.string(), at: instant }).nullable(),
  }),
  z.object({ kind: z.literal('transfer'), direction: z.enum(['in', 'out']), withName: z.string() }),
  /** Points gained before one day expired on the other. */
  z.object({ kind: z.literal('expiry'), on: instant, gainedBefore: instant }),
]);
/** One line of my own; `about` is null where the act behind it has a page. */
export const getStatementLine = { in: z.object({ id }), out: line.extend({ about: about.nullable() }) };
/** What came in and went out in one month. */
export const getMyMonth = { in: z.object({ communityId: id, month }), out: z.object({ gained: whole, spent: whole }) };

/** 公示: every point of the community is somewhere. issued = held + spent + expired. */
export const getBalanceSheet = {
  in: z.object({ communityId: id }),
  out: z.object({
    communityName: z.string(),
    issued: whole,
    /** With residents, put aside for gifts or not. */
    held: whole,
    reserved: whole,
    spent: whole,
    expired: whole,
    /** What stands behind them. */
    giftPool: z.object({ kinds: whole, pieces: whole, worth: whole, aside: whole }),
    asOf: instant,
  }),
};

const event = z.enum(earningEventNames).meta({ title: '事项' });
const rule = z.object({
  event,
  label: z.string(),
  per: z.enum(['act', 'hour']),
  amount: whole,
  dailyCap: whole.nullable(),
  /** 0: the default of the product. */
  version: whole,
  since: instant.nullable(),
});
/** The rules in force, open to everybody. */
export const findEarningRules = {
  in: z.object({ communityId: id }),
  out: z.object({ items: z.array(rule), canSet: z.boolean() }),
};
/** A new version; postings made before keep the old one's number. `version` is the one seen, so that two editors do not overwrite each other. */
export const setEarningRule = {
  in: z.object({
    communityId: id,
    event,
    version: whole.min(0),
    per: z.enum(['act', 'hour']).meta({ title: '计分方式' }),
    amount: whole.min(0).max(limits.amount).meta({ title: '积分' }),
    dailyCap: whole.min(1).max(limits.amount).nullable().meta({ title: '每天积分上限' }),
  }),
  out: rule,
};

const settings = z.object({
  /** 12-31: what is older than `lifeYears` on that day expires; null: nothing expires. */
  expireOn: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '请填写月-日，比如12-31')
    .refine(
      (day) => !['02-29', '02-30', '02-31', '04-31', '06-31', '09-31', '11-31'].includes(day),
      '没有这一天，请重新选择',
    )
    .nullable()
    .meta({ title: '到期日' }),
  lifeYears: whole.min(1).max(limits.mostLifeYears).meta({ title: '有效年数' }),
  allowsFamilyTransfer: z.boolean().meta({ title: '家人互转' }),
  secondSignatureAbove: whole.min(0).max(limits.amount).meta({ title: '须监督委员签字的积分' }),
});
export const getPointsSettings = { in: z.object({ communityId: id }), out: settings };
export const setPointsSettings = { in: settings.extend({ communityId: id }), out: settings };

/** Those of my household I may give points to; empty where the community does not allow it. */
export const findFamily = {
  in: z.object({ communityId: id }),
  out: z.object({ items: z.array(z.object({ personId: id, name: z.string() })) }),
};
export const transferPoints = {
  in: z.object({ communityId: id, toPersonId: id, amount, words: text('留言', limits.wordsLength, 0).optional() }),
  out: z.object({ balance: whole }),
};

const adjustment = z.object({
  id,
  personName: z.string(),
  phoneMasked: z.string().nullable(),
  /** Negative: taken away. */
  amount: whole,
  reason: z.string(),
  state: z.enum(['waiting', 'posted', 'refused', 'withdrawn']),
  madeByName: z.string(),
  madeAt: instant,
  decidedByName: z.string().nullable(),
  decision: z.string().nullable(),
  can: z.object({ sign: z.boolean(), withdraw: z.boolean() }),
});
export const findAdjustments = {
  in: z.object({ communityId: id, view: z.enum(['waiting', 'done']).meta({ title: '分类' }), cursor }),
  out: pageOf(adjustment),
};
const adjusted = z.object({
  communityId: id,
  phone: mobilePhone,
  amount: whole
    .min(-limits.amount)
    .max(limits.amount)
    .refine((points) => points !== 0, '请填写增加或减少的积分')
    .meta({ title: '积分' }),
});
/** Whose points they are and what would become of them, before anything is booked; refused as making it would be. */
export const previewAdjustment = {
  in: adjusted,
  out: z.object({
    personName: z.string(),
    phoneMasked: z.string().nullable(),
    householdLabel: z.string().nullable(),
    balance: whole,
    balanceAfter: whole,
    /** It would wait for the signature of a supervisor. */
    willWait: z.boolean(),
  }),
};
/** Above the community's threshold it waits for the supervisor. */
export const makeAdjustment = {
  in: adjusted.extend({
    reason: text('原因', limits.reasonLength, 4),
  }),
  out: adjustment,
};
export const signAdjustment = { in: z.object({ id }), out: adjustment };
/** By whoever made it, while it waits. */
export const withdrawAdjustment = { in: z.object({ id }), out: adjustment };
export const refuseAdjustment = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: done };

export type FindAdjustmentsInput = z.output<typeof findAdjustments.in>;
export type FindMyStatementInput = z.output<typeof findMyStatement.in>;
export type GetBalanceSheetAnswer = z.input<typeof getBalanceSheet.out>;
export type GetMyPointsAnswer = z.input<typeof getMyPoints.out>;
export type GetStatementLineAnswer = z.input<typeof getStatementLine.out>;
export type MakeAdjustmentInput = z.output<typeof makeAdjustment.in>;
export type PreviewAdjustmentInput = z.output<typeof previewAdjustment.in>;
export type PreviewAdjustmentAnswer = z.input<typeof previewAdjustment.out>;
export type SetEarningRuleInput = z.output<typeof setEarningRule.in>;
export type TransferPointsInput = z.output<typeof transferPoints.in>;
