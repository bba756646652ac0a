import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { operatorRoles } from '@yuanli/shared/identity/roles';
import type { PlaceKind } from '@yuanli/shared/places/place-kinds';
import { In, IsNull, MoreThan } from 'typeorm';
import { type Actor, scopesOf } from '../../platform/actor';
import { containing, isDuplicate, type Reader, type Tx } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { Courtyard } from '../courtyard.entity';
import { findPlaceNames } from '../place-levels';
import { canArrange, rolesFor } from '../place.policy';
import type { PlacesDeps } from '../places-deps';
import { findMoveBlocker } from './place-blockers';
import { findPath, findStreetsWithin, getNode, idsOf, type PlaceNode, placeLevels, toNode } from './place-node';
import { lockOpen, writePlace } from './write-place';

/**
 * A courtyard to another grid of its community, a community to another street, a grid to another community as long as
 * nobody has joined it and no home of it is on a roll: those belong to the community where they were made.
 */
export async function movePlace(
  tx: Tx,
  actor: Actor,
  { id, version, toId }: { id: string; version: number; toId: string },
  deps: Pick<PlacesDeps, 'people'>,
): Promise<void> {
  const [node, target] = [await getNode(tx, id), await getNode(tx, toId)];
  const { kind } = node;
  const chains = [await findPath(tx, node), await findPath(tx, target)].map(idsOf);
  ensureAllowed(
    chains.every((chain) => canArrange(actor, 'move', kind, chain)),
    rolesFor('move', kind),
  );
  ensure(node.removedAt === null, 'place.closed');
  ensure(target.kind === kindAbove[kind], 'place.not_movable_there');
  ensure(kind !== 'courtyard' || target.communityId === node.communityId, 'place.not_movable_there');
  ensure(target.id !== node.parentId, 'place.already_there');
  ensure(node.version === version, 'place.changed_since');
  await lockOpen(tx, node);
  await lockOpen(tx, target);
  const blocker = await findMoveBlocker(tx, node, deps);
  if (blocker) throw new Refusal(blocker);
  await writePlace(tx, actor, node, 'moved', { [placeLevels[kind].parent!]: toId });
  if (kind === 'grid') {
    await tx.update(Courtyard, { gridId: id }, { communityId: toId }).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refusal('place.courtyard_name_taken') : error;
    });
    await deps.people.endAppointments(tx, actor, [id]);
  }
}

/** What can be moved lies in a place of this kind. */
const kindAbove: Partial<Record<PlaceKind, PlaceKind>> = { courtyard: 'grid', grid: 'community', community: 'street' };

/** Where this place may be moved by whoever asks, by name. */
export async function findPlacesToMoveTo(
  db: Reader,
  actor: Actor,
  { id, q, cursor = '' }: schema.FindPlacesToMoveToInput,
): Promise<schema.FindPlacesToMoveToAnswer> {
  const node = await getNode(db, id);
  ensureAllowed(canArrange(actor, 'move', node.kind, idsOf(await findPath(db, node))), rolesFor('move', node.kind));
  const above = kindAbove[node.kind];
  if (!above) return { items: [], nextCursor: null };
  const { entity } = placeLevels[above];
  const inside = await within(db, actor, node);
  const found = await db.find(entity, {
    where: { ...inside, removedAt: IsNull(), id: MoreThan(cursor), ...(q && { name: containing(q) }) },
    order: { id: 'ASC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, idCursor);
  const nodes = items.map((row) => toNode(above, row));
  const names = await findPlaceNames(
    db,
    nodes.map(({ parentId }) => parentId),
  );
  return {
    items: nodes
      .filter((target) => target.id !== node.parentId)
      .map((target) => ({ id: target.id, kind: above, name: target.name, note: names.get(target.parentId) ?? null })),
    nextCursor,
  };
}

/** Of a courtyard the grids of its community; else what the operator looks after. */
async function within(db: Reader, actor: Actor, { kind, communityId }: PlaceNode): Promise<object> {
  if (kind === 'courtyard') return { communityId };
  const streets = await findStreetsWithin(db, scopesOf(actor, operatorRoles));
  if (streets === null) return {};
  return kind === 'grid' ? { streetId: In(streets) } : { id: In(streets) };
}
