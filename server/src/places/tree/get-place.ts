import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { placeRoles } from '@yuanli/shared/identity/roles';
import { errors } from '@yuanli/shared/errors';
import type { Actor } from '../../platform/actor';
import { type AuditEntry, findTrail } from '../../platform/audit';
import type { Reader } from '../../platform/database';
import { ensureAllowed } from '../../platform/refusal';
import { Courtyard } from '../courtyard.entity';
import { findPlaceNames } from '../place-levels';
import { canArrange, canSeePlaces, type PlaceAct } from '../place.policy';
import type { PlacesDeps } from '../places-deps';
import { countHomes, findCloseBlocker, findMoveBlocker } from './place-blockers';
import { findCourtyardsInside, findPath, getNode, idsOf, type PlaceNode } from './place-node';

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
    history: await findHistory(db, node, deps),
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

const traced = ['added', 'changed', 'moved', 'merged', 'closed', 'reopened'].map((act) => `place.${act}`);
const fields = { name: '名称', phone: '电话', address: '地址', plateCode: '牌子编号' } as const;

/** What was done to the place, the last first, with who did it. */
async function findHistory(db: Reader, { id }: PlaceNode, { roll }: Deps): Promise<schema.PlaceAnswer['history']> {
  const trail = await findTrail(db, id, [...traced, 'courtyard.spot_set', 'community.settings_changed']);
  const names = await roll.findNicknames(
    db,
    trail.flatMap(({ actorId }) => actorId ?? []),
  );
  const placeNames = await findPlaceNames(db, trail.flatMap(placesIn));
  return trail
    .map((entry) => ({
      at: entry.at,
      byName: entry.actorId ? (names.get(entry.actorId) ?? '') : '平台',
      text: describe(entry, placeNames),
    }))
    .reverse();
}

const parents = ['gridId', 'communityId', 'streetId', 'intoId', 'fromId'] as const;
const placesIn = ({ detail }: AuditEntry): string[] =>
  parents.flatMap((field) => [detail[field], detail[`${field}Before`]].filter((id) => typeof id === 'string'));

function describe({ action, detail }: AuditEntry, names: ReadonlyMap<string, string>): string {
  const named = (id: unknown): string => `“${names.get(String(id)) ?? ''}”`;
  if (action === 'place.added') return '登记';
  if (action === 'place.closed') return '撤销';
  if (action === 'place.reopened') return '恢复';
  if (action === 'courtyard.spot_set') return '标注位置';
  if (action === 'place.merged')
    return detail['intoId'] ? `并入${named(detail['intoId'])}` : `${named(detail['fromId'])}并入这里`;
  const parent = parents.find((field) => field in detail);
  if (action === 'place.moved' && parent) return `从${named(detail[`${parent}Before`])}移到${named(detail[parent])}`;
  const said = (Object.keys(fields) as (keyof typeof fields)[])
    .filter((field) => field in detail)
    .map((field) => `${fields[field]}从“${detail[`${field}Before`] ?? ''}”改为“${detail[field]}”`);
  if ('latitudeE6' in detail || 'longitudeE6' in detail) said.push('改了位置');
  return said.join('；') || '更正';
}
