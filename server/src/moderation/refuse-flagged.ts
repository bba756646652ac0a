import type { z } from 'zod';
import type * as schema from '@yuanli/shared/moderation/moderation.schema';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';
import { decideCheck } from './decide-check';
import { getFlagged } from './get-flagged';
import { needsRule } from './moderation-check.policy';

/** The worker of the community or the grid looked at it and says no, with a reason the author reads; about what was said in the hall, with the rule it breaks. */
export async function refuseFlagged(
  tx: Tx,
  actor: Actor,
  { id, rule, reason }: z.output<typeof schema.refuseFlagged.in>,
): Promise<{ done: true }> {
  const check = await getFlagged(tx, actor, id);
  if (needsRule(check) && !rule) throw new Refusal('request.invalid', { rule: '请选违反哪一条' });
  ensure(await decideCheck(tx, actor, check, { verdict: 'refused', reason, rule }), 'moderation.already_decided');
  return { done: true };
}
