import type { z } from 'zod';
import type * as schema from '@yuanli/shared/gifts/gifts.schema';
import { findRoleHolders } from '../identity';
import type { Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensure } from '../platform/refusal';
import { canRunGifts } from './gift.policy';

/** Whom the staff can choose from when they say who hands a gift out. */
export async function findKeepers(
  db: Tx,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<z.input<typeof schema.findKeepers.out>> {
  ensure(canRunGifts(actor, communityId), 'request.not_allowed');
  return { items: await findRoleHolders(db, 'keeper', communityId) };
}
