import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { ModerationCheck } from './moderation-check.entity';
import { canDecide } from './moderation-check.policy';

/** One that this actor may decide; moderation.not_found, request.not_allowed. */
export async function getFlagged(tx: Tx, actor: Actor, id: string): Promise<ModerationCheck> {
  const check = await tx.findOneBy(ModerationCheck, { id });
  ensure(check && check.state !== 'waiting', 'moderation.not_found');
  ensure(canDecide(actor, check), 'request.not_allowed');
  return check;
}
