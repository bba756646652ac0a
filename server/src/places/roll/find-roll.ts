import { In, IsNull } from 'typeorm';
import { digestOfName, digestOfTail, HouseholdMember } from './household-member.entity';
import { readDoorParts } from '@yuanli/shared/places/door';
import type * as schema from '@yuanli/shared/places/roll.schema';
import { plainText } from '@yuanli/shared/plain-text';
import { staffRoles } from '@yuanli/shared/identity/roles';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { byId, type Reader, selectPlain, startingWith, type Tx } from '../../platform/database';
import { ensure, ensureAllowed } from '../../platform/refusal';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { getCourtyard } from '../courtyard-place';
import { Household, labelOf } from '../household.entity';
import { inHumanOrder } from '../in-human-order';
import { canCorrectRoll, canReadRoll, gridsOfRoll } from '../place.policy';
import { placeChain } from '../place-levels';
import type { RollDeps } from '../places-deps';
import { findMembersOf, isNamed } from './home-content';

/** Homes on one page of a building, and found at once. */
const PAGE = 50;
const MOST_FOUND = 50;

/** Courtyards whose roll I may see, with their buildings and how many homes and people it names. */
export async function findRoll(
  db: Reader,
  actor: Actor,
  { communityId }: { communityId: string },
): Promise<schema.FindRollAnswer> {
  const courtyards = await courtyardsOf(db, actor, communityId);
  const ids = courtyards.map(({ id }) => id);
  const buildings = await db.findBy(Building, { courtyardId: In(ids), removedAt: IsNull() });
  const counts = await countHomes(db, ids);
  const canCorrect = canCorrectRoll(actor, await placeChain(db, communityId));
  const items = courtyards.map(({ id, name }) => {
    const ours = buildings
      .filter(({ courtyardId }) => courtyardId === id)
      .map((building) => ({ id: building.id, name: building.name, homes: counts.get(building.id)?.homes ?? 0 }))
      .sort((a, b) => inHumanOrder(a.name, b.name));
    const people = buildings
      .filter(({ courtyardId }) => courtyardId === id)
      .reduce((sum, one) => sum + (counts.get(one.id)?.people ?? 0), 0);
    return { id, name, buildings: ours, homes: ours.reduce((sum, { homes }) => sum + homes, 0), people };
  });
  return {
    courtyards: items.sort((a, b) => inHumanOrder(a.name, b.name)),
    can: { import: canCorrect, correct: canCorrect },
  };
}

async function courtyardsOf(db: Reader, actor: Actor, communityId: string): Promise<Courtyard[]> {
  const grids = gridsOfRoll(actor, communityId);
  ensureAllowed(grids === null || grids.length > 0, staffRoles);
  const where = { communityId, removedAt: IsNull(), ...(grids && { gridId: In(grids) }) };
  const courtyards = await db.findBy(Courtyard, where);
  ensureAllowed(grids === null || courtyards.length > 0, staffRoles);
  return courtyards;
}

async function countHomes(
  db: Reader,
  courtyardIds: readonly string[],
): Promise<Map<string, { homes: number; people: number }>> {
  if (courtyardIds.length === 0) return new Map();
  const marks = courtyardIds.map(() => '?').join(', ');
  const rows = await selectPlain<{ id: string; homes: unknown; people: unknown }>(
    db,
    `SELECT building.id AS id, COUNT(DISTINCT household.id) AS homes, COUNT(household_member.id) AS people
     FROM building INNER JOIN household ON household.buildingId = building.id AND household.removedAt IS NULL
     LEFT JOIN household_member ON household_member.householdId = household.id
     WHERE building.courtyardId IN (${marks}) GROUP BY building.id`,
    [...courtyardIds],
  );
  return new Map(rows.map(({ id, homes, people }) => [id, { homes: Number(homes), people: Number(people) }]));
}

/** The homes of a building by door; whoever looks is written down. */
export async function findRollHomesOf(
  tx: Tx,
  actor: Actor,
  { buildingId, cursor }: { buildingId: string; cursor?: string | undefined },
  deps: RollDeps,
): Promise<{ items: schema.RollHomeRow[]; nextCursor: string | null }> {
  const building = await tx.findOneBy(Building, { id: buildingId });
  ensure(building, 'place.not_found');
  ensureAllowed(canReadRoll(actor, await getCourtyard(tx, building.courtyardId)), staffRoles);
  const homes = await tx.findBy(Household, { buildingId, removedAt: IsNull() });
  const sorted = homes.sort((a, b) => inHumanOrder(labelOf(a), labelOf(b)) || (a.id < b.id ? -1 : 1));
  const from = cursor && /^\d{1,6}$/.test(cursor) ? Number(cursor) : 0;
  const shown = sorted.slice(from, from + PAGE);
  await recordAudit(tx, actor, 'roll.seen', buildingId, { homes: shown.length, from });
  const next = from + PAGE;
  return { items: await presentHomes(tx, deps, shown), nextCursor: next < sorted.length ? String(next) : null };
}

/** By door (2-3-501, 2号楼 501), by a whole name, or by the last four figures of a phone; whoever looks is written down. */
export async function searchRoll(
  tx: Tx,
  actor: Actor,
  { communityId, q }: { communityId: string; q: string },
  deps: RollDeps,
): Promise<{ items: schema.RollHomeRow[]; isCut: boolean }> {
  const courtyards = await courtyardsOf(tx, actor, communityId);
  const buildings = await tx.findBy(Building, { courtyardId: In(courtyards.map(({ id }) => id)), removedAt: IsNull() });
  const byPeople = await findByPeople(tx, plainText(q).replace(/\s/g, ''), buildings);
  const byDoor = await findByDoor(tx, q, buildings, courtyards);
  const found = [...byId([...byPeople, ...byDoor]).values()];
  await recordAudit(tx, actor, 'roll.searched', communityId, { found: found.length });
  const items = await presentHomes(tx, deps, found.slice(0, MOST_FOUND));
  const placeOf = ({ courtyardName, label }: schema.RollHomeRow) => `${courtyardName}${label}`;
  return { items: items.sort((a, b) => inHumanOrder(placeOf(a), placeOf(b))), isCut: found.length > MOST_FOUND };
}

async function findByPeople(db: Reader, q: string, buildings: readonly Building[]): Promise<Household[]> {
  if (buildings.length === 0) return [];
  const digits = q.replace(/-/g, '');
  const byTail = /^\d{4,}$/.test(digits) ? [{ phoneTailDigest: digestOfTail(digits.slice(-4)) }] : [];
  const members = await db
    .createQueryBuilder(HouseholdMember, 'member')
    .innerJoin(Household, 'home', 'home.id = member.householdId AND home.removedAt IS NULL')
    .where([{ nameDigest: digestOfName(q) }, ...byTail])
    // A name is borne by many in the district: only those of these buildings are opened.
    .andWhere('home.buildingId IN (:...buildingIds)', { buildingIds: buildings.map(({ id }) => id) })
    .limit(500)
    .getMany();
  const wanted = members.filter(
    ({ phone }) => digits.length <= 4 || byTail.length === 0 || (phone ?? '').replace(/-/g, '').endsWith(digits),
  );
  return db.findBy(Household, { id: In(wanted.map(({ householdId }) => householdId)) });
}

/** The last part is the room, the ones before it are looked for in the building and the unit. */
async function findByDoor(
  db: Reader,
  q: string,
  buildings: readonly Building[],
  courtyards: readonly Courtyard[],
): Promise<Household[]> {
  const parts = readDoorParts(q);
  const room = parts.at(-1);
  if (!room || !/\d/.test(room)) return [];
  const courtyardOf = byId(courtyards);
  const before = parts.slice(0, -1);
  const inside = buildings.filter(({ name, courtyardId }) => {
    const label = `${courtyardOf.need(courtyardId).name}${name}`;
    return before.length === 0 || label.includes(before[0]!);
  });
  if (inside.length === 0) return [];
  const doorKey = startingWith(`${room}/`);
  const homes = await db.find(Household, {
    where: { buildingId: In(inside.map(({ id }) => id)), doorKey, removedAt: IsNull() },
    take: 500,
  });
  const buildingOf = byId(inside);
  return homes.filter((home) => {
    const building = buildingOf.need(home.buildingId);
    let label = `${courtyardOf.need(building.courtyardId).name}${building.name}${home.unit}`;
    // In their order: 2-3-501 is no home in unit 2 of building 3.
    return before.every((part) => {
      const at = label.search(new RegExp(`(?<!\\d)${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\d)`));
      if (at >= 0) label = label.slice(at + part.length);
      return at >= 0;
    });
  });
}

/** As lists show them: names masked, no phone. */
async function presentHomes(db: Reader, deps: RollDeps, homes: readonly Household[]): Promise<schema.RollHomeRow[]> {
  const ids = homes.map(({ id }) => id);
  const members = await findMembersOf(db, ids);
  const verified = await deps.findVerifiedIn(db, ids);
  const buildings = byId(await db.findBy(Building, { id: In(homes.map(({ buildingId }) => buildingId)) }));
  const courtyards = byId(
    await db.findBy(Courtyard, { id: In([...buildings.values()].map(({ courtyardId }) => courtyardId)) }),
  );
  return homes.map((home) => {
    const people = members.get(home.id) ?? [];
    const there = verified.filter(({ householdId }) => householdId === home.id);
    const building = buildings.need(home.buildingId);
    return {
      id: home.id,
      label: `${building.name}${labelOf(home)}`,
      courtyardName: courtyards.need(building.courtyardId).name,
      areaHundredths: home.areaHundredths,
      namesMasked: people.map(({ name }) => maskName(name)),
      verifiedCount: there.length,
      unnamedCount: there.filter((one) => !isNamed(people, one)).length,
    };
  });
}

/** 陈*兰, 陈*: enough for whoever knows them. */
export function maskName(name: string): string {
  const letters = [...name];
  return letters.length < 3
    ? `${letters[0] ?? ''}*`
    : `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`;
}
