import type * as schema from '@yuanli/shared/moderation/moderation.schema';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure, Refusal } from '../platform/refusal';
import { decideCheck } from './decide-check';
import { getFlagged } from './get-flagged';
import { needsRule } from './moderation-check.policy';

/** The worker of the community or the grid looked at it and finds nothing wrong: others may see it. */
export async function clearFlagged(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const check = await getFlagged(tx, actor, id);
  ensure(await decideCheck(tx, actor, check, { verdict: 'passed' }), 'moderation.already_decided');
  return { done: true };
}

/** The worker of the community or the grid looked at it and says no, with a reason the author reads; about what was said in the hall, with the rule it breaks. */
export async function refuseFlagged(
  tx: Tx,
  actor: Actor,
  { id, rule, reason }: schema.RefuseFlaggedInput,
): Promise<{ done: true }> {
  const check = await getFlagged(tx, actor, id);
  if (needsRule(check) && !rule) throw new Refusal('request.invalid', { rule: '请选违反哪一条' });
  ensure(await decideCheck(tx, actor, check, { verdict: 'refused', reason, rule }), 'moderation.already_decided');
  return { done: true };
}
