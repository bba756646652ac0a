import { staffRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { ensure, ensureAllowed } from '../platform/refusal';
import { ModerationCheck } from './moderation-check.entity';
import { canDecide } from './moderation-check.policy';

/** One that this actor may decide; moderation.not_found, request.not_allowed. */
export async function getFlagged(db: Reader, actor: Actor, id: string): Promise<ModerationCheck> {
  const check = await db.findOneBy(ModerationCheck, { id });
  ensure(check && check.state !== 'waiting', 'moderation.not_found');
  ensureAllowed(canDecide(actor, check), staffRoles, check.authorId === actor.personId);
  return check;
}
