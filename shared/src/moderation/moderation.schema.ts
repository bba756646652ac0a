import { z } from 'zod';
import { moderationRuleNames } from '../hall/motion-stages';
import { cursor, done, id, instant, pageOf, text } from '../schema-parts';

const flagged = z.object({
  id,
  /** 心愿, 礼品, 完成记录, 评价, 昵称 */
  subjectLabel: z.string(),
  subjectId: id,
  text: z.string(),
  pictures: z.array(z.object({ id, url: z.string(), thumbUrl: z.string() })),
  /** Why it is here, in plain words. */
  because: z.string(),
  /** Was said in the hall and read by all: it goes by one of the published rules only. */
  needsRule: z.boolean(),
  at: instant,
  /** Null while it waits. */
  decision: z
    .object({ at: instant, byName: z.string(), isPassed: z.boolean(), reason: z.string().nullable() })
    .nullable(),
});
/** `origin`: what the check was in doubt about, or what residents complained about; `waiting`: how many wait in all, counted to 99. */
export const findFlagged = {
  in: z.object({
    view: z.enum(['waiting', 'decided']).default('waiting').meta({ title: '分类' }),
    origin: z.enum(['check', 'complaint']).optional().meta({ title: '来源' }),
    q: text('要找的', 20, 0).optional(),
    cursor,
  }),
  out: pageOf(flagged).extend({ waiting: z.number().int() }),
};
export const clearFlagged = { in: z.object({ id }), out: done };
export const refuseFlagged = {
  in: z.object({
    id,
    rule: z.enum(moderationRuleNames).optional().meta({ title: '违反哪一条' }),
    reason: text('原因', 100, 2),
  }),
  out: done,
};

export type FindFlaggedInput = z.output<typeof findFlagged.in>;
export type FindFlaggedAnswer = z.input<typeof findFlagged.out>;
export type RefuseFlaggedInput = z.output<typeof refuseFlagged.in>;
