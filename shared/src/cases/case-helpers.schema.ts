import { z } from 'zod';
import { done, id, text } from '../schema-parts';
import { caseDetail } from './case-detail.schema';
import { caseLimits as limits } from './case-limits';

/** 帮我办: a volunteer is asked by name to help, beside the desk that owes the answer. */

/** Grown-up volunteers of the community who may be asked, in the order in which they joined; `q`: part of what they are called, or the end of their phone. */
export const findCaseHelpers = {
  in: z.object({ id, q: text('要找的', 20, 0).optional() }),
  out: z.object({
    /** `note`: the masked phone, to tell one 小李 from another; null where none is bound. */
    items: z.array(z.object({ id, name: z.string(), note: z.string().nullable() })),
    /** There are more: a part of the name, or the end of the phone, finds them. */
    hasMore: z.boolean(),
  }),
};
/** One volunteer is asked by name, once the resident has agreed that they come; the desk still owes the answer. */
export const askCaseHelper = {
  in: z.object({
    id,
    helperId: id.meta({ title: '请哪位志愿者' }),
    text: text('要帮什么', limits.reasonLength, 2),
    /** Refused without it (request.invalid). */
    isAgreed: z.boolean().meta({ title: '居民同意' }),
  }),
  out: caseDetail,
};
/** The helper cannot do it, or the desk does not need it any more; the other one reads why. */
export const endCaseHelp = { in: z.object({ id, reason: text('原因', limits.reasonLength, 2) }), out: done };
/** The helper has done what they were asked for: the desk answers by it. */
export const reportCaseHelp = { in: z.object({ id, text: text('帮忙的情况', limits.partLength, 2) }), out: caseDetail };

export type FindCaseHelpersInput = z.output<typeof findCaseHelpers.in>;
export type FindCaseHelpersAnswer = z.input<typeof findCaseHelpers.out>;
export type AskCaseHelperInput = z.output<typeof askCaseHelper.in>;
