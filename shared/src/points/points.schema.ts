import { z } from 'zod';
import { cursor, id, instant, nothing, pageOf } from '../schema-parts';

/** One account per community the person has points in. */
export const getMyPoints = {
  in: nothing,
  out: z.object({
    accounts: z.array(z.object({ communityId: id, communityName: z.string(), balance: z.number().int(), gainedThisMonth: z.number().int() })),
  }),
};

const line = z.object({
  id,
  /** Positive: gained. Negative: given out or taken back. */
  amount: z.number().int(),
  reason: z.string(),
  at: instant,
  isReversal: z.boolean(),
  /** The act that caused it. */
  cause: z.object({ kind: z.enum(['wish']), id }).nullable(),
});
export const findMyStatement = { in: z.object({ communityId: id, cursor }), out: pageOf(line) };
