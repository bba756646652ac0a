import type * as schema from '@yuanli/shared/places/places.schema';
import { staffRoles } from '@yuanli/shared/identity/roles';
import { hasRole, type Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { enqueue } from '../platform/outbox';
import { ensureAllowed } from '../platform/refusal';
import { getCourtyard, type CourtyardPlace } from './courtyard-place';
import { Courtyard } from './courtyard.entity';

declare module '../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    /** A courtyard of the community is elsewhere on the map now, or looked after by another grid. */
    'places.courtyard_moved': { communityId: string };
    /**
     * A courtyard is looked after by another grid now; where `fromId` is another courtyard, that one was the same and its
     * residents are of `courtyardId` from now on.
     */
    'places.courtyard_regrouped': { communityId: string; fromId: string; courtyardId: string; gridId: string };
  }
}

/** I stand at the plate: this is where it hangs. */
export async function setCourtyardSpot(
  tx: Tx,
  actor: Actor,
  { id, ...spot }: schema.SetCourtyardSpotInput,
): Promise<CourtyardPlace> {
  const { gridId, communityId } = await getCourtyard(tx, id);
  ensureAllowed(hasRole(actor, ['grid_worker', 'community_worker'], [gridId, communityId]), staffRoles);
  await tx.update(Courtyard, { id }, spot);
  await recordAudit(tx, actor, 'courtyard.spot_set', id, spot);
  await enqueue(tx, 'places.courtyard_moved', { communityId });
  return getCourtyard(tx, id);
}
