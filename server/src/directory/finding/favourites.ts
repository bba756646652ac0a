import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import type * as schema from '@yuanli/shared/directory/services.schema';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { insertOnce, type Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure } from '../../platform/refusal';
import { Favourite } from '../services/favourite.entity';
import { findFavourites } from '../services/find-favourites';
import { loadService } from '../services/load-service';

/** I want to see this first from now on. Saying so twice changes nothing. */
export async function addFavourite(
  tx: Tx,
  actor: Actor,
  { id: serviceId }: schema.AddFavouriteInput,
): Promise<{ done: true }> {
  const { status } = await loadService(tx, serviceId);
  ensure(status !== 'closed', 'directory.service_not_found');
  const favourites = await findFavourites(tx, actor);
  ensure(favourites.has(serviceId) || favourites.size < directoryLimits.favourites, 'directory.too_many_favourites');
  const favourite = { id: newId(), personId: actor.personId, serviceId, createdAt: clock.now() };
  await insertOnce(tx, Favourite, favourite);
  return { done: true };
}

/** No longer first; that also for one that is gone. */
export async function removeFavourite(
  tx: Tx,
  actor: Actor,
  { id: serviceId }: schema.RemoveFavouriteInput,
): Promise<{ done: true }> {
  await tx.delete(Favourite, { personId: actor.personId, serviceId });
  return { done: true };
}
