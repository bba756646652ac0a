import type * as schema from '@yuanli/shared/places/place-tree.schema';
import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { canArrange, rolesFor } from '../place.policy';
import { findPath, getNode, idsOf } from './place-node';
import { writePlace } from './write-place';

/** I correct the name of a place, the phone of a community or a grid, the address or the spot of a courtyard. */
export async function changePlace(
  tx: Tx,
  actor: Actor,
  { id, version, name, phone, address, latitudeE6, longitudeE6 }: schema.ChangePlaceInput,
): Promise<void> {
  const node = await getNode(tx, id);
  const { kind } = node;
  ensureAllowed(canArrange(actor, 'change', kind, idsOf(await findPath(tx, node))), rolesFor('change', kind));
  ensure(node.removedAt === null, 'place.closed');
  ensure(node.version === version, 'place.changed_since');
  const hasSpot = latitudeE6 !== undefined && longitudeE6 !== undefined;
  await writePlace(tx, actor, node, 'changed', {
    name,
    ...(kind === 'community' && phone && { phone }),
    ...(kind === 'grid' && phone !== undefined && { phone }),
    ...(kind === 'courtyard' && address && { address }),
    ...(kind === 'courtyard' && hasSpot && { latitudeE6, longitudeE6 }),
  });
}
