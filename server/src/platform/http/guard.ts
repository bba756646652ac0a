import type { Context } from 'koa';
import type { z } from 'zod';
import { Refusal } from '../refusal';
import { explainProblems } from './explain-problems';

/** What goes into an act and what comes out of it. */
export interface ActSchema {
  in: z.ZodType;
  out: z.ZodType;
}

const IN_QUERY = ['GET', 'HEAD', 'DELETE'];

/** One flat input: the query or the body, and over it the names of the path. */
export function readInput(ctx: Context, schema: z.ZodType): unknown {
  const carried = IN_QUERY.includes(ctx.method) ? ctx.query : ((ctx.request as { body?: object }).body ?? {});
  const file = (ctx as { file?: { buffer: Buffer } }).file?.buffer;
  const parsed = schema.safeParse({ ...carried, ...ctx['params'], ...(file && { file }) }, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new Refusal('request.invalid', explainProblems(schema, parsed.error));
}

/** Lets out what the contract declares, and nothing else; an answer that breaks the contract is our own fault. */
export const checkAnswer = (schema: z.ZodType, answer: unknown): unknown => schema.parse(answer);
