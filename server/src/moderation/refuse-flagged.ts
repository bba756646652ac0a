import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { assertThat } from '../platform/refusal';
import { decideCheck } from './decide-check';
import { getFlagged } from './get-flagged';

/** The worker of the community or the grid looked at it and says no, with a reason the author reads. */
export async function refuseFlagged(tx: Tx, actor: Actor, { id, reason }: { id: string; reason: string }): Promise<{ done: true }> {
  const check = await getFlagged(tx, actor, id);
  assertThat(await decideCheck(tx, actor, check, { verdict: 'refused', reason }), 'moderation.already_decided');
  return { done: true };
}
