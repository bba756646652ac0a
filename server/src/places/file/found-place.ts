import { IsNull } from 'typeorm';
import type { PlaceKind } from '@yuanli/shared/places/place-kinds';
import type { Actor } from '../../platform/actor';
import type { Reader, Tx } from '../../platform/database';
import { Courtyard } from '../courtyard.entity';
import type { PlacesDeps } from '../places-deps';
import { endPlace } from '../tree/close-place';
import { countHomes } from '../tree/place-blockers';
import { getNode, type PlaceFacts, type PlaceNode, placeLevels, toNode } from '../tree/place-node';
import { insertPlace, reopenPlace, writePlace } from '../tree/write-place';

/** One courtyard and everything it lies in, by name. */
export interface PlaceRow {
  district: string;
  street: string;
  community: string;
  communityPhone: string;
  grid: string;
  courtyard: string;
  address: string;
  /** Where plates hang already; otherwise one is made. */
  plateCode?: string | undefined;
  /** What the community and the grid were called until now. */
  formerCommunity?: string | undefined;
  formerGrid?: string | undefined;
  /** WGS-84; left as it is when it is not said. */
  spot?: { latitudeE6: number; longitudeE6: number } | undefined;
  /** The courtyard is no place of its own any more. */
  isRemoved: boolean;
}

/** What is there of a line, as far down as it is known; and what stands in its way, in a sentence. */
interface KnownPlaces {
  district: PlaceNode | null;
  street: PlaceNode | null;
  community: PlaceNode | null;
  grid: PlaceNode | null;
  courtyard: PlaceNode | null;
  problem?: string;
}

/** A courtyard is known by its plate, where one is given, and so can be renamed and moved to another grid; else by its name. */
export async function findKnownPlaces(
  db: Reader,
  row: PlaceRow,
  deps: Pick<PlacesDeps, 'people'>,
): Promise<KnownPlaces> {
  const district = await findOpen(db, 'district', null, row.district);
  const street = district && (await findOpen(db, 'street', district, row.street));
  const community = street && (await findNamed(db, 'community', street, row.community, row.formerCommunity));
  const grid = community && (await findNamed(db, 'grid', community, row.grid, row.formerGrid));
  const known = { district, street, community, grid };
  const { plateCode, courtyard: name } = row;
  const byName = community && (await db.findOneBy(Courtyard, { communityId: community.id, name, removedAt: IsNull() }));
  const byPlate = plateCode ? await db.findOneBy(Courtyard, { plateCode }) : null;
  const found = byPlate ?? byName;
  const courtyard = found && toNode('courtyard', found);
  if (row.isRemoved && !byPlate) return { ...known, courtyard, problem: `没有牌子编号是${plateCode}的院子` };
  if (byPlate && byPlate.communityId !== community?.id)
    return {
      ...known,
      courtyard,
      problem: `牌子编号${plateCode}已经挂在另一个社区的“${byPlate.name}”，没有改动，请核对编号`,
    };
  if (byPlate && byName && byPlate.id !== byName.id)
    return {
      ...known,
      courtyard,
      problem: `“${name}”的牌子编号是${byName.plateCode}，${plateCode}是“${byPlate.name}”的，没有改动，请核对编号`,
    };
  if (byPlate?.mergedIntoId)
    return { ...known, courtyard, problem: `“${byPlate.name}”已经并入另一个院子，牌子编号${plateCode}不能再用` };
  const problem = row.isRemoved && courtyard?.removedAt === null ? await findWhoStays(db, courtyard, deps) : undefined;
  return { ...known, courtyard, ...(problem && { problem }) };
}

/** Why a courtyard cannot be closed, with how many live there. */
async function findWhoStays(db: Reader, { id, name }: PlaceNode, { people }: Pick<PlacesDeps, 'people'>) {
  const homes = await countHomes(db, [id]);
  if (homes > 0) return `“${name}”的住户名册上还有${homes}户，请先从名册上删除，再撤销院子`;
  const members = await people.countMembers(db, [id]);
  return members > 0 ? `还有${members}人加入了“${name}”，请他们先换到别的院子，再撤销` : undefined;
}

async function findOpen(
  db: Reader,
  kind: PlaceKind,
  parent: PlaceNode | null,
  name: string,
): Promise<PlaceNode | null> {
  const { entity, parent: column } = placeLevels[kind];
  const row = await db.findOneBy(entity, { name, removedAt: IsNull(), ...(column && { [column]: parent!.id }) });
  return row && toNode(kind, row);
}

/** By the name it has now, else by the one it had. */
const findNamed = async (db: Reader, kind: PlaceKind, parent: PlaceNode, name: string, former?: string) =>
  (await findOpen(db, kind, parent, name)) ?? (former ? await findOpen(db, kind, parent, former) : null);

/** What a line would do. */
export function compareLine(row: PlaceRow, known: KnownPlaces): 'fresh' | 'changed' | 'same' | 'closed' {
  const { courtyard, community, grid } = known;
  if (row.isRemoved) return courtyard?.removedAt ? 'same' : 'closed';
  if (!courtyard) return 'fresh';
  const isSame =
    community?.name === row.community &&
    community.phone === row.communityPhone &&
    grid?.name === row.grid &&
    courtyard.removedAt === null &&
    courtyard.parentId === grid.id &&
    Object.entries(factsOf(row)).every(([field, value]) => courtyard[field as keyof PlaceNode] === value);
  return isSame ? 'same' : 'changed';
}

const factsOf = ({ courtyard: name, address, spot }: PlaceRow): PlaceFacts => ({ name, address, ...spot });

/**
 * Makes what is not there yet and corrects what is; the same line again changes nothing. Throws a sentence where a plate hangs elsewhere, or where somebody lives in what should be closed.
 */
export async function foundPlace(
  tx: Tx,
  by: Actor | null,
  row: PlaceRow,
  deps: Pick<PlacesDeps, 'people'>,
): Promise<{ courtyardId: string; gridId: string; communityId: string; plateCode: string }> {
  const known = await findKnownPlaces(tx, row, deps);
  if (known.problem) throw new Error(known.problem);
  if (row.isRemoved) return removeCourtyard(tx, by, known.courtyard!, deps);
  const district = known.district ?? (await make(tx, by, 'district', null, { name: row.district }));
  const street = known.street ?? (await make(tx, by, 'street', district, { name: row.street }));
  const named = { name: row.community, phone: row.communityPhone };
  const community = known.community ?? (await make(tx, by, 'community', street, named));
  await writePlace(tx, by, community, 'changed', named);
  const grid = known.grid ?? (await make(tx, by, 'grid', community, { name: row.grid }));
  await writePlace(tx, by, grid, 'changed', { name: row.grid });

  const { plateCode } = row;
  const facts = { ...factsOf(row), ...(plateCode && { plateCode }) };
  const courtyard = known.courtyard ?? (await make(tx, by, 'courtyard', grid, facts));
  if (courtyard.removedAt) await reopenPlace(tx, by, courtyard);
  await writePlace(tx, by, await getNode(tx, courtyard.id), 'moved', { gridId: grid.id });
  await writePlace(tx, by, await getNode(tx, courtyard.id), 'changed', facts);
  const made = await getNode(tx, courtyard.id);
  return { courtyardId: made.id, gridId: grid.id, communityId: community.id, plateCode: made.plateCode! };
}

const make = async (tx: Tx, by: Actor | null, kind: PlaceKind, parent: PlaceNode | null, facts: PlaceFacts) =>
  getNode(tx, await insertPlace(tx, by, kind, parent, facts));

async function removeCourtyard(tx: Tx, by: Actor | null, node: PlaceNode, deps: Pick<PlacesDeps, 'people'>) {
  if (!node.removedAt) await endPlace(tx, by, node, deps);
  return { courtyardId: node.id, gridId: node.parentId, communityId: node.communityId!, plateCode: node.plateCode! };
}
