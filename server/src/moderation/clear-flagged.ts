import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { decideCheck } from './decide-check';
import { getFlagged } from './get-flagged';

/** The worker of the community or the grid looked at it and finds nothing wrong: others may see it. */
export async function clearFlagged(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const check = await getFlagged(tx, actor, id);
  ensure(await decideCheck(tx, actor, check, { verdict: 'passed' }), 'moderation.already_decided');
  return { done: true };
}
