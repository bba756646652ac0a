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
});
export const findFlagged = { in: z.object({ cursor }), out: pageOf(flagged) };
export const clearFlagged = { in: z.object({ id }), out: done };
export const refuseFlagged = {
  in: z.object({
    id,
    rule: z.enum(moderationRuleNames).optional().meta({ title: '违反哪一条' }),
    reason: text('原因', 100, 2),
  }),
  out: done,
};

export type RefuseFlaggedInput = z.output<typeof refuseFlagged.in>;
