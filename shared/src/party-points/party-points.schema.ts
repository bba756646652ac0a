import { z } from 'zod';
import { done, id, instant, mobilePhone, nothing, text } from '../schema-parts';
import { partyPointsLimits as limits } from './party-points-limits';

const whole = z.number().int();
const month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, '请选择月份')
  .meta({ title: '月份' });
const kind = z.enum(['base', 'reward']).meta({ title: '类别' });

const entry = z.object({
  id,
  kind,
  points: whole,
  reason: z.string(),
  byName: z.string(),
  at: instant,
  isReversal: z.boolean(),
  isReversed: z.boolean(),
});
const sum = z.object({ month, base: whole, reward: whole });

/** My own pages, nobody else's: the last twelve months, and the lines of one. */
export const getMyBook = {
  in: z.object({ month: month.optional() }),
  out: z.object({ branchName: z.string().nullable(), months: z.array(sum), month, entries: z.array(entry) }),
};

/** Branches whose book I keep, by my post in them. */
export const findMyBranches = {
  in: nothing,
  out: z.object({ items: z.array(z.object({ id, name: z.string(), communityName: z.string() })) }),
};
/** By name, never by points. */
export const getBranchBook = {
  in: z.object({ branchId: id, month }),
  out: z.object({
    name: z.string(),
    members: z.array(z.object({ personId: id, name: z.string(), base: whole, reward: whole })),
  }),
};
export const getMemberBook = {
  in: z.object({ branchId: id, personId: id, month }),
  out: z.object({ name: z.string(), entries: z.array(entry), can: z.object({ write: z.boolean() }) }),
};
export const addEntry = {
  in: z.object({
    branchId: id,
    personId: id,
    month,
    kind,
    points: whole.min(1).max(10).meta({ title: '分数' }),
    reason: text('事由', limits.reasonLength, 2),
  }),
  out: done,
};
/** A line is never changed: it is taken back with a reason, once. */
export const reverseEntry = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: done };

/** For the community's workers: who belongs where and who keeps the book, never a point. */
const branch = z.object({
  id,
  name: z.string(),
  members: z.array(z.object({ personId: id, name: z.string() })),
  keepers: z.array(z.object({ id, name: z.string(), until: instant.nullable() })),
});
export const findBranches = { in: z.object({ communityId: id }), out: z.object({ items: z.array(branch) }) };
export const makeBranch = {
  in: z.object({ communityId: id, name: text('支部名称', limits.branchNameLength, 2) }),
  out: branch,
};
export const addBranchMember = { in: z.object({ branchId: id, phone: mobilePhone }), out: branch };
export const removeBranchMember = { in: z.object({ branchId: id, personId: id }), out: branch };
/** Who keeps the book, from now on. */
export const appointBookKeeper = { in: z.object({ branchId: id, phone: mobilePhone }), out: branch };
export const endBookKeeper = { in: z.object({ id }), out: branch };

export type AddEntryInput = z.output<typeof addEntry.in>;
export type FindMyBranchesAnswer = z.input<typeof findMyBranches.out>;
export type GetBranchBookAnswer = z.input<typeof getBranchBook.out>;
export type GetMemberBookAnswer = z.input<typeof getMemberBook.out>;
export type GetMyBookAnswer = z.input<typeof getMyBook.out>;
export type MakeBranchAnswer = z.input<typeof makeBranch.out>;
