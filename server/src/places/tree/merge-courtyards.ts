import type * as schema from '@yuanli/shared/places/place-tree.schema';
import { buildingKey, readBuilding } from '@yuanli/shared/places/door';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader, Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import { ensure, ensureAllowed, Refusal } from '../../platform/refusal';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { Household, labelOf } from '../household.entity';
import { canArrange, rolesFor } from '../place.policy';
import type { PlacesDeps } from '../places-deps';
import { contentOf, findMembersOf, isSameContent } from '../roll/home-content';
import type { HouseholdMember } from '../roll/household-member.entity';
import { renameBuildingKeys } from '../roll/roll-imports';
import { writeHome } from '../roll/write-home';
import { freeName } from './close-place';
import { findPath, getNode, idsOf, type PlaceNode } from './place-node';
import { countHomes } from './place-blockers';
import { lockOpen } from './write-place';

type Deps = Pick<PlacesDeps, 'people'>;

/** Labels shown of homes of which the two courtyards say different things. */
const MOST_LABELS = 20;

/** What merging would carry over, before it is done. */
export async function checkMerge(
  db: Reader,
  actor: Actor,
  input: { id: string; intoId: string },
  { people }: Deps,
): Promise<schema.CheckMergeAnswer> {
  const { from, into } = await openBoth(db, actor, input);
  const twice = await findTwice(db, from, into, await keysOf(db, from, into));
  const differing = twice.filter(({ differs }) => differs);
  return {
    fromName: from.name,
    intoName: into.name,
    plateCodes: [into.plateCode!, from.plateCode!],
    homes: await countHomes(db, [from.id]),
    members: await people.countMembers(db, [from.id]),
    both: twice.filter(({ isOnBoth }) => isOnBoth).length,
    differing: differing.length,
    differingLabels: differing.slice(0, MOST_LABELS).map(({ label }) => label),
  };
}

/**
 * One courtyard that was entered twice becomes one. Buildings, homes, residents and members of the one that closes go to the
 * one that stays; of a home that stands in both, what the remaining courtyard says holds, and who was verified in the other is
 * verified there. Both plates lead to it from now on.
 */
export async function mergeCourtyards(
  tx: Tx,
  actor: Actor,
  { version, ...input }: { id: string; version: number; intoId: string },
  deps: Deps,
): Promise<void> {
  // In the order of their ids, so that two mergers at once wait for one another.
  for (const id of [input.id, input.intoId].sort()) await lockOpen(tx, { kind: 'courtyard', id });
  const { from, into } = await openBoth(tx, actor, input);
  ensure(from.version === version, 'place.changed_since');
  ensure(!(await deps.people.isVoteUnderWay(tx, into.communityId!)), 'place.vote_under_way');
  const keys = await keysOf(tx, from, into);
  if (keys.hasTwoWords && !keys.hadTwoWords) await renameBuildingKeys(tx, into.id);
  const spot = into.latitudeE6 === null && { latitudeE6: from.latitudeE6, longitudeE6: from.longitudeE6 };
  await tx.update(Courtyard, { id: into.id }, { hasTwoWords: keys.hasTwoWords, ...spot, version: into.version + 1 });

  for (const home of await findTwice(tx, from, into, keys)) await joinHomes(tx, actor, home, deps);
  await carryBuildings(tx, from, into, keys);
  await deps.people.moveMembers(tx, from.id, into.id);
  await tx.update(Courtyard, { mergedIntoId: from.id }, { mergedIntoId: into.id });
  await freeName(tx, from, { mergedIntoId: into.id });
  await deps.people.endAppointments(tx, actor, [from.id]);

  await recordAudit(tx, actor, 'place.merged', from.id, { kind: 'courtyard', intoId: into.id });
  await recordAudit(tx, actor, 'place.merged', into.id, { kind: 'courtyard', fromId: from.id });
  const communityId = into.communityId!;
  await enqueue(tx, 'places.courtyard_moved', { communityId });
  await enqueue(tx, 'places.courtyard_regrouped', {
    communityId,
    fromId: from.id,
    courtyardId: into.id,
    gridId: into.parentId,
  });
}

async function openBoth(db: Reader, actor: Actor, { id, intoId }: { id: string; intoId: string }) {
  const [from, into] = [await getNode(db, id), await getNode(db, intoId)];
  for (const node of [from, into]) {
    ensure(node.kind === 'courtyard', 'place.not_found');
    const chain = idsOf(await findPath(db, node));
    ensureAllowed(canArrange(actor, 'merge', 'courtyard', chain), rolesFor('merge', 'courtyard'));
    ensure(node.removedAt === null, 'place.closed');
  }
  ensure(id !== intoId, 'place.same_courtyard');
  ensure(from.communityId === into.communityId, 'place.other_community');
  return { from, into };
}

/** Are 2号楼 and 2栋 two buildings? They are once one of the two courtyards said so. */
interface Keys {
  hasTwoWords: boolean | null;
  hadTwoWords: boolean;
  of(building: Building): string;
}

async function keysOf(db: Reader, from: PlaceNode, into: PlaceNode): Promise<Keys> {
  const [one, other] = [
    await db.findOneByOrFail(Courtyard, { id: from.id }),
    await db.findOneByOrFail(Courtyard, { id: into.id }),
  ];
  const hasTwoWords = one.hasTwoWords || other.hasTwoWords ? true : (other.hasTwoWords ?? one.hasTwoWords);
  return {
    hasTwoWords,
    hadTwoWords: other.hasTwoWords ?? false,
    of: ({ name }) => buildingKey(readBuilding(name), hasTwoWords ?? false),
  };
}

interface HomeTwice {
  /** 2号楼3单元501 */
  label: string;
  goes: Household;
  stays: Household;
  goingMembers: HouseholdMember[];
  stayingMembers: HouseholdMember[];
  /** On the roll of both now. */
  isOnBoth: boolean;
  differs: boolean;
}

/** The homes that both courtyards have, also those taken off a roll. */
async function findTwice(db: Reader, from: PlaceNode, into: PlaceNode, keys: Keys): Promise<HomeTwice[]> {
  const staying = new Map(
    (await db.findBy(Building, { courtyardId: into.id })).map((building) => [keys.of(building), building]),
  );
  const found: HomeTwice[] = [];
  for (const building of await db.findBy(Building, { courtyardId: from.id })) {
    const same = staying.get(keys.of(building));
    if (!same) continue;
    const stays = new Map((await db.findBy(Household, { buildingId: same.id })).map((home) => [home.doorKey, home]));
    const pairs = (await db.findBy(Household, { buildingId: building.id })).flatMap((goes) => {
      const other = stays.get(goes.doorKey);
      return other ? [{ goes, stays: other }] : [];
    });
    const members = await findMembersOf(
      db,
      pairs.flatMap((pair) => [pair.goes.id, pair.stays.id]),
    );
    for (const pair of pairs) {
      const [goingMembers, stayingMembers] = [members.get(pair.goes.id) ?? [], members.get(pair.stays.id) ?? []];
      const isOnBoth = pair.goes.removedAt === null && pair.stays.removedAt === null;
      const [one, other] = [
        contentOf(pair.goes.areaHundredths, goingMembers),
        contentOf(pair.stays.areaHundredths, stayingMembers),
      ];
      const differs = isOnBoth && stayingMembers.length > 0 && !isSameContent(one, other);
      found.push({
        label: `${same.name}${labelOf(pair.stays)}`,
        ...pair,
        goingMembers,
        stayingMembers,
        isOnBoth,
        differs,
      });
    }
  }
  return found;
}

/** What the remaining courtyard says of the home holds; where it says nothing, what the other said. */
async function joinHomes(
  tx: Tx,
  { personId: byId }: Actor,
  { goes, stays, goingMembers, stayingMembers }: HomeTwice,
  { people }: Deps,
): Promise<void> {
  await people.moveResidents(tx, goes.id, stays.id);
  if (goes.removedAt !== null) return;
  const going = contentOf(goes.areaHundredths, goingMembers);
  const facts = { byId, reason: '两个院子合并', importId: null };
  const isUnknown = stays.removedAt !== null || stayingMembers.length === 0;
  if (isUnknown) {
    const before = stays.removedAt === null ? contentOf(stays.areaHundredths, stayingMembers) : null;
    const change = { household: stays, before, members: stayingMembers, after: going, kind: 'edit' as const, ...facts };
    if (!(await writeHome(tx, change))) throw new Refusal('place.changed_since');
  }
  const leave = {
    household: goes,
    before: going,
    members: goingMembers,
    after: null,
    kind: 'remove' as const,
    ...facts,
  };
  if (!(await writeHome(tx, leave))) throw new Refusal('place.changed_since');
}

/** Whole buildings go as they are; of one that both have, the homes that only the closing courtyard has. */
async function carryBuildings(tx: Tx, from: PlaceNode, into: PlaceNode, keys: Keys): Promise<void> {
  const staying = new Map(
    (await tx.findBy(Building, { courtyardId: into.id })).map((building) => [keys.of(building), building]),
  );
  for (const building of await tx.findBy(Building, { courtyardId: from.id })) {
    const nameKey = keys.of(building);
    const same = staying.get(nameKey);
    if (!same) {
      await tx.update(Building, { id: building.id }, { courtyardId: into.id, nameKey });
      staying.set(nameKey, building);
      continue;
    }
    const doors = new Set((await tx.findBy(Household, { buildingId: same.id })).map(({ doorKey }) => doorKey));
    const only = (await tx.findBy(Household, { buildingId: building.id })).filter(({ doorKey }) => !doors.has(doorKey));
    for (const { id } of only) await tx.update(Household, { id }, { buildingId: same.id });
    if (only.some(({ removedAt }) => removedAt === null))
      await tx.update(Building, { id: same.id }, { removedAt: null });
  }
}
