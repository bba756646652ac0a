import { IsNull } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { canArrange, rolesFor } from '../place.policy';
import type { PlacesDeps } from '../places-deps';
import { findCloseBlocker } from './place-blockers';
import { findPath, getNode, idsOf, type PlaceNode, placeLevels } from './place-node';
import { lockOpen } from './write-place';

type Deps = Pick<PlacesDeps, 'people'>;

/** A place that is empty is none any more: it is offered to nobody and its name is free; what was recorded of it keeps its name. */
export async function closePlace(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: string; version: number },
  deps: Deps,
): Promise<void> {
  const node = await getNode(tx, id);
  ensureAllowed(canArrange(actor, 'close', node.kind, idsOf(await findPath(tx, node))), rolesFor('close', node.kind));
  ensure(node.removedAt === null, 'place.closed');
  ensure(node.version === version, 'place.changed_since');
  await endPlace(tx, actor, node, deps);
}

/** Closes an empty place and ends the appointments for it. Whoever adds something to it at the same time comes before, or finds it closed. */
export async function endPlace(tx: Tx, by: Actor | null, node: PlaceNode, deps: Deps): Promise<void> {
  await lockOpen(tx, node);
  const blocker = await findCloseBlocker(tx, node, deps);
  if (blocker) throw new Refusal(blocker);
  await freeName(tx, node);
  await deps.people.endAppointments(tx, by, [node.id]);
  await recordAudit(tx, by, 'place.closed', node.id, { kind: node.kind, name: node.name });
}

/** From now on the name may be given to another place, and `more` holds for this one. */
export async function freeName(tx: Tx, { kind, id, version }: PlaceNode, more: object = {}): Promise<void> {
  const closed = { removedAt: clock.now(), nameFreed: id, version: version + 1, ...more };
  const { affected } = await tx.update(placeLevels[kind].entity, { id, version, removedAt: IsNull() }, closed);
  ensure(affected === 1, 'place.changed_since');
}
