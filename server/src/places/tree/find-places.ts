import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { operatorRoles, placeRoles } from '@yuanli/shared/identity/roles';
import { kindInside, type PlaceKind, placeKindNames } from '@yuanli/shared/places/place-kinds';
import { In, IsNull, MoreThan, Not } from 'typeorm';
import { type Actor, hasRole, scopesOf } from '../../platform/actor';
import { containing, type Reader } from '../../platform/database';
import { idCursor, page, PAGE_SIZE } from '../../platform/list';
import { ensureAllowed } from '../../platform/refusal';
import { Community } from '../community.entity';
import { EVERYWHERE, findPlaceNames } from '../place-levels';
import { canArrange, canSeePlaces } from '../place.policy';
import { findPath, findStreetsWithin, getNode, idsOf, type PlaceNode, placeLevels, toNode } from './place-node';

/** Enough for the communities of a street or the grids of a community at once. */
const PAGE = 50;

/** What lies in a place, in the order it was registered; at the top, what the actor looks after. */
export async function findPlaces(
  db: Reader,
  actor: Actor,
  { parentId, view, cursor = '' }: schema.FindPlacesInput,
): Promise<schema.FindPlacesAnswer> {
  const scopes = scopesOf(actor, placeRoles);
  ensureAllowed(scopes.length > 0, placeRoles);
  if (!parentId && !scopes.includes(EVERYWHERE)) return findOwn(db, actor, scopes);

  const parent = parentId && parentId !== EVERYWHERE ? await getNode(db, parentId) : null;
  const path = parent ? await findPath(db, parent) : [];
  const chain = parent ? idsOf(path) : [EVERYWHERE];
  ensureAllowed(canSeePlaces(actor, chain), placeRoles);
  const kind = kindInside(parent?.kind ?? null);
  const can = {
    add: kind && parent?.removedAt == null && canArrange(actor, 'add', kind, chain) ? kind : null,
    importFile: hasRole(actor, operatorRoles, chain) && kind !== 'grid' && kind !== 'courtyard' && kind !== null,
  };
  if (!kind) return { items: [], nextCursor: null, path: path.map(brief), can };
  const { entity, parent: column } = placeLevels[kind];
  const removedAt = view === 'open' ? IsNull() : Not(IsNull());
  const found = await db.find(entity, {
    where: { ...(column && { [column]: parent!.id }), removedAt, id: MoreThan(cursor) },
    order: { id: 'ASC' },
    take: PAGE + 1,
  });
  const { items, nextCursor } = page(found, idCursor, PAGE);
  const rows = items.map((row) => toNode(kind, row));
  return { items: await presentRows(db, kind, rows), nextCursor, path: path.map(brief), can };
}

/** The places someone looks after who does not look after everything. */
async function findOwn(db: Reader, actor: Actor, scopes: readonly string[]): Promise<schema.FindPlacesAnswer> {
  const nodes = await Promise.all([...new Set(scopes)].map((id) => getNode(db, id)));
  const rows: schema.FindPlacesAnswer['items'] = [];
  for (const kind of placeKindNames)
    rows.push(
      ...(await presentRows(
        db,
        kind,
        nodes.filter((node) => node.kind === kind && node.removedAt === null),
      )),
    );
  const can = { add: null, importFile: scopesOf(actor, operatorRoles).length > 0 };
  return { items: rows, nextCursor: null, path: [], can };
}

const brief = ({ id, kind, name }: PlaceNode) => ({ id, kind, name });

async function presentRows(
  db: Reader,
  kind: PlaceKind,
  nodes: readonly PlaceNode[],
): Promise<schema.FindPlacesAnswer['items']> {
  const inside = await countInside(
    db,
    kind,
    nodes.map(({ id }) => id),
  );
  return nodes.map((node) => ({
    ...brief(node),
    note: node.phone ?? node.address ?? null,
    plateCode: node.plateCode ?? null,
    inside: inside.get(node.id) ?? 0,
    removedAt: node.removedAt,
  }));
}

/** How many open places lie directly in each of these. */
async function countInside(db: Reader, kind: PlaceKind, ids: readonly string[]): Promise<Map<string, number>> {
  const inside = kindInside(kind);
  if (!inside || ids.length === 0) return new Map();
  const { entity, parent } = placeLevels[inside];
  const rows = await db
    .createQueryBuilder(entity, 'place')
    .select(`place.${parent}`, 'parentId')
    .addSelect('COUNT(*)', 'many')
    .where({ [parent!]: In([...ids]), removedAt: IsNull() })
    .groupBy(`place.${parent}`)
    .getRawMany<{ parentId: string; many: number | string }>();
  return new Map(rows.map(({ parentId, many }) => [parentId, Number(many)]));
}

/** The communities an operator may choose for the desk, by name. */
export async function findDeskCommunities(
  db: Reader,
  actor: Actor,
  { q, cursor = '' }: schema.FindDeskCommunitiesInput,
) {
  const scopes = scopesOf(actor, operatorRoles);
  ensureAllowed(scopes.length > 0, operatorRoles);
  const streets = await findStreetsWithin(db, scopes);
  const found = await db.find(Community, {
    where: {
      ...(streets && { streetId: In(streets) }),
      ...(q && { name: containing(q) }),
      removedAt: IsNull(),
      id: MoreThan(cursor),
    },
    order: { id: 'ASC' },
    take: PAGE_SIZE + 1,
  });
  const { items, nextCursor } = page(found, idCursor);
  const names = await findPlaceNames(
    db,
    items.map(({ streetId }) => streetId),
  );
  return {
    items: items.map(({ id, name, streetId }) => ({ id, name, streetName: names.get(streetId) ?? '' })),
    nextCursor,
  };
}
