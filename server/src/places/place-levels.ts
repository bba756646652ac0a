import { EVERYWHERE } from '@yuanli/shared/places/everywhere';
import { In, type EntityTarget, type FindOptionsSelect, type FindOptionsWhere } from 'typeorm';
import type { Reader } from '../platform/database';
import { Refusal } from '../platform/refusal';
import { Community } from './community.entity';
import { Courtyard } from './courtyard.entity';
import { Department } from './department.entity';
import { District } from './district.entity';
import { Grid } from './grid.entity';
import { Street } from './street.entity';

export { EVERYWHERE };

interface Place {
  id: string;
  name: string;
  /** What it lies in; null for a district. */
  parentId: string | null;
}

interface PlaceRow {
  id: string;
  name: string;
}

/** Reads just these three: every list of wishes asks for the names of its courtyards. */
const level =
  <Row extends PlaceRow>(entity: EntityTarget<Row>, parent?: keyof Row & string) =>
  async (db: Reader, ids: string[]): Promise<Place[]> => {
    const select = { id: true, name: true, ...(parent && { [parent]: true }) } as FindOptionsSelect<Row>;
    const rows = await db.find(entity, { select, where: { id: In(ids) } as FindOptionsWhere<Row> });
    return rows.map((row) => ({ id: row.id, name: row.name, parentId: parent ? String(row[parent]) : null }));
  };

/** The places a role can hold for, smallest first. */
const levels = [
  level(Courtyard, 'gridId'),
  level(Grid, 'communityId'),
  level(Community, 'streetId'),
  level(Department, 'streetId'),
  level(Street, 'districtId'),
  level(District),
];

/** Names by id, of any level from district to courtyard. */
export async function findPlaceNames(db: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>(ids.includes(EVERYWHERE) ? [[EVERYWHERE, '全平台']] : []);
  const wanted = new Set(ids.filter((id) => id !== EVERYWHERE));
  for (const findLevel of levels) {
    if (wanted.size === 0) break;
    for (const { id, name } of await findLevel(db, [...wanted])) {
      names.set(id, name);
      wanted.delete(id);
    }
  }
  return names;
}

/** The place and everything above it up to EVERYWHERE, smallest first: who holds a role over any of them holds it here. */
export async function placeChain(db: Reader, placeId: string): Promise<string[]> {
  if (placeId === EVERYWHERE) return [EVERYWHERE];
  const chain: string[] = [];
  let next: string | null = placeId;
  for (const findLevel of levels) {
    const place: Place | undefined = next ? (await findLevel(db, [next]))[0] : undefined;
    if (!place) continue;
    chain.push(place.id);
    next = place.parentId;
  }
  if (chain.length === 0) throw new Refusal('place.not_found');
  return [...chain, EVERYWHERE];
}

/** Is it a district or a street? */
export const isAboveCommunities = async (db: Reader, placeId: string): Promise<boolean> =>
  (await db.existsBy(District, { id: placeId })) || (await db.existsBy(Street, { id: placeId }));
