import type { z } from 'zod';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { Favourite } from '../services/favourite.entity';

/** No longer first; that also for one that is gone. */
export async function removeFavourite(
  tx: Tx,
  actor: Actor,
  { id: serviceId }: z.output<typeof schema.removeFavourite.in>,
): Promise<{ done: true }> {
  await tx.delete(Favourite, { personId: actor.personId, serviceId });
  return { done: true };
}
