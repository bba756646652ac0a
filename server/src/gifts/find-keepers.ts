import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { communityRoles } from '@yuanli/shared/identity/roles';
import { findRoleHolders } from '../identity';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { canRunGifts } from './gift.policy';

/** Whom the staff can choose from when they say who hands a gift out. */
export async function findKeepers(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<schema.FindKeepersAnswer> {
  ensureAllowed(canRunGifts(actor, communityId), communityRoles);
  return { items: await findRoleHolders(db, 'keeper', communityId) };
}
