import { type PlaceKind, placeKindNames } from '@yuanli/shared/places/place-kinds';
import { In, IsNull, type EntityTarget, type FindOptionsWhere } from 'typeorm';
import { inChunks, type Reader } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { Community } from '../community.entity';
import { Courtyard } from '../courtyard.entity';
import { District } from '../district.entity';
import { Grid } from '../grid.entity';
import { EVERYWHERE } from '../place-levels';
import { Street } from '../street.entity';

/** What the five tables have in common. */
export interface PlaceRow {
  id: string;
  name: string;
  version: number;
  nameFreed: string;
  removedAt: Date | null;
}

interface Level {
  entity: EntityTarget<PlaceRow>;
  /** The column that names what it lies in. */
  parent: 'districtId' | 'streetId' | 'communityId' | 'gridId' | null;
}

export const placeLevels: Record<PlaceKind, Level> = {
  district: { entity: District, parent: null },
  street: { entity: Street, parent: 'districtId' },
  community: { entity: Community, parent: 'streetId' },
  grid: { entity: Grid, parent: 'communityId' },
  courtyard: { entity: Courtyard, parent: 'gridId' },
};

/** What can be said of a place; each kind has some of it. */
export interface PlaceFacts {
  name: string;
  phone?: string | null;
  address?: string;
  plateCode?: string;
  latitudeE6?: number | null;
  longitudeE6?: number | null;
}

/** A place of any kind. */
export interface PlaceNode extends PlaceFacts {
  kind: PlaceKind;
  id: string;
  version: number;
  removedAt: Date | null;
  /** EVERYWHERE for a district. */
  parentId: string;
  mergedIntoId: string | null;
  /** Of grids and courtyards. */
  communityId: string | null;
}

type AnyRow = Omit<PlaceNode, 'kind' | 'parentId'> & Record<string, unknown>;

export const toNode = (kind: PlaceKind, found: PlaceRow): PlaceNode => {
  const row = found as unknown as AnyRow;
  const { parent } = placeLevels[kind];
  const { id, name, version, removedAt, phone, address, plateCode, latitudeE6, longitudeE6 } = row;
  return {
    ...{ kind, id, name, version, removedAt, parentId: parent ? String(row[parent]) : EVERYWHERE },
    ...(phone !== undefined && { phone }),
    ...(plateCode !== undefined && { address, plateCode, latitudeE6, longitudeE6 }),
    mergedIntoId: row.mergedIntoId ?? null,
    communityId: kind === 'community' ? id : (row.communityId ?? null),
  } as PlaceNode;
};

/** The place of this id, whatever its kind (place.not_found). */
export async function getNode(db: Reader, id: string): Promise<PlaceNode> {
  for (const kind of placeKindNames) {
    const row = await db.findOneBy(placeLevels[kind].entity, { id });
    if (row) return toNode(kind, row);
  }
  throw new Refusal('place.not_found');
}

/** The place and what it lies in, the district first. */
export async function findPath(db: Reader, node: PlaceNode): Promise<PlaceNode[]> {
  const path = [node];
  while (path[0]!.kind !== 'district') path.unshift(await getNode(db, path[0]!.parentId));
  return path;
}

export const idsOf = (path: readonly PlaceNode[]): string[] => [EVERYWHERE, ...path.map(({ id }) => id)];

/** The open courtyards of a place, with the grids and communities above them. */
export async function findCourtyardsInside(db: Reader, { kind, id }: PlaceNode): Promise<string[]> {
  let ids = [id];
  for (const inside of placeKindNames.slice(placeKindNames.indexOf(kind) + 1)) {
    const { entity, parent } = placeLevels[inside];
    const found: string[] = [];
    for (const some of inChunks(ids)) {
      const where = { [parent!]: In([...some]), removedAt: IsNull() } as FindOptionsWhere<PlaceRow>;
      found.push(...(await db.find(entity, { select: { id: true }, where })).map((row) => row.id));
    }
    ids = found;
  }
  return ids;
}

/** The streets in what an operator looks after; null: all there are. */
export async function findStreetsWithin(db: Reader, scopeIds: readonly string[]): Promise<string[] | null> {
  if (scopeIds.includes(EVERYWHERE)) return null;
  const ids = In([...scopeIds]);
  return (await db.find(Street, { select: { id: true }, where: [{ id: ids }, { districtId: ids }] })).map(
    ({ id }) => id,
  );
}
