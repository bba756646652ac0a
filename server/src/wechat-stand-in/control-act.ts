import { z } from 'zod';
import type { World } from './world';

export const Openid = z.string().regex(/^o[\w-]{27}$/, 'an openid is o and 27 more characters');

/** One thing that tests and the demo may do, and what it takes. */
export const act = <In extends z.ZodType, Out>(
  input: In,
  run: (world: World, input: z.output<In>) => Out,
): { input: In; run: typeof run } => ({ input, run });

/** An act that cannot be done as things are, with the reason. */
export class ActRefused extends Error {}
