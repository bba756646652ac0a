import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { placeRoles } from '@yuanli/shared/identity/roles';
import { errors } from '@yuanli/shared/errors';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { Courtyard } from '../courtyard.entity';
import { canArrange, canSeePlaces, type PlaceAct } from '../place.policy';
import type { PlacesDeps } from '../places-deps';
import { countHomes, findCloseBlocker, findMoveBlocker } from './place-blockers';
import { findPlaceHistory } from './place-history';
import { findCourtyardsInside, findPath, getNode, idsOf } from './place-node';

type Deps = Pick<PlacesDeps, 'people' | 'roll'>;

/** One place with what hangs on it: whoever is about to change it sees whom that concerns. */
export async function presentPlace(db: Reader, actor: Actor, id: string, deps: Deps): Promise<schema.PlaceAnswer> {
  const node = await getNode(db, id);
  const path = await findPath(db, node);
  const chain = idsOf(path);
  ensureAllowed(canSeePlaces(actor, chain), placeRoles);
  const courtyardIds = await findCourtyardsInside(db, node);
  const isOpen = node.removedAt === null;
  const may = (act: PlaceAct) => isOpen && canArrange(actor, act, node.kind, chain);
  const [closeBlocker, moveBlocker] = [await findCloseBlocker(db, node, deps), await findMoveBlocker(db, node, deps)];
  const mergedInto = node.mergedIntoId && (await db.findOneBy(Courtyard, { id: node.mergedIntoId }));
  return {
    ...{ id, kind: node.kind, name: node.name, version: node.version, removedAt: node.removedAt },
    ...{ phone: node.phone ?? null, address: node.address ?? null, plateCode: node.plateCode ?? null },
    ...{ latitudeE6: node.latitudeE6 ?? null, longitudeE6: node.longitudeE6 ?? null },
    mergedInto: mergedInto ? { id: mergedInto.id, name: mergedInto.name } : null,
    communityId: node.communityId,
    path: path.map((one) => ({ id: one.id, kind: one.kind, name: one.name })),
    figures: {
      courtyards: node.kind === 'courtyard' ? 0 : courtyardIds.length,
      homes: await countHomes(db, courtyardIds),
      members: await deps.people.countMembers(db, courtyardIds),
      appointments: await deps.people.countAppointments(db, id),
    },
    history: await findPlaceHistory(db, id, deps),
    can: {
      change: may('change'),
      move: ['community', 'grid', 'courtyard'].includes(node.kind) && may('move') && !moveBlocker,
      merge: node.kind === 'courtyard' && may('merge'),
      close: may('close') && !closeBlocker,
    },
    cannotCloseBecause: may('close') && closeBlocker ? errors[closeBlocker].message : null,
    cannotMoveBecause: may('move') && moveBlocker ? errors[moveBlocker].message : null,
  };
}
