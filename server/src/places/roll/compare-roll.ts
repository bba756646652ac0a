import { In } from 'typeorm';
import type { Reader } from '../../platform/database';
import { Building } from '../building.entity';
import type { RollHousehold, RollMember } from './group-roll';
import { Household } from '../household.entity';
import { HouseholdMember } from './household-member.entity';
import { inChunks } from './in-chunks';

/** A household of the file beside the one we have. */
export interface RollChange {
  /** Null: new to us. */
  id: string | null;
  household: RollHousehold;
}

/** What of the file is new or different. Homes the file does not name stay as they are. */
export async function compareRoll(db: Reader, households: readonly RollHousehold[]): Promise<RollChange[]> {
  const courtyardIds = [...new Set(households.map(({ courtyardId }) => courtyardId))];
  const buildings = await db.findBy(Building, { courtyardId: In(courtyardIds) });
  const buildingIds = new Map(buildings.map(({ id, courtyardId, name }) => [JSON.stringify([courtyardId, name]), id]));
  const known = await findKnown(db, [...buildingIds.values()]);

  const changes: RollChange[] = [];
  for (const chunk of inChunks(households)) {
    const pairs = chunk.map((household) => ({
      household,
      ours: known.get(
        keyOf({
          ...household,
          buildingId: buildingIds.get(JSON.stringify([household.courtyardId, household.building])),
        }),
      ),
    }));
    const members = await findMembers(
      db,
      pairs.flatMap(({ ours }) => ours?.id ?? []),
    );
    for (const { household, ours } of pairs) {
      const isSame =
        ours?.areaHundredths === household.areaHundredths && areSame(members.get(ours.id) ?? [], household.members);
      if (!isSame) changes.push({ id: ours?.id ?? null, household });
    }
  }
  return changes;
}

const keyOf = ({ buildingId, unit, room }: { buildingId: string | undefined; unit: string; room: string }): string =>
  JSON.stringify([buildingId, unit, room]);

async function findKnown(db: Reader, buildingIds: string[]): Promise<Map<string, Household>> {
  const known = new Map<string, Household>();
  for (const chunk of inChunks(buildingIds)) {
    for (const household of await db.findBy(Household, { buildingId: In([...chunk]) }))
      known.set(keyOf(household), household);
  }
  return known;
}

async function findMembers(db: Reader, householdIds: string[]): Promise<Map<string, RollMember[]>> {
  const byHousehold = new Map<string, RollMember[]>();
  for (const member of await db.findBy(HouseholdMember, { householdId: In(householdIds) })) {
    const together = byHousehold.get(member.householdId) ?? [];
    byHousehold.set(member.householdId, [...together, member]);
  }
  return byHousehold;
}

const areSame = (ours: readonly RollMember[], theirs: readonly RollMember[]): boolean =>
  asText(ours) === asText(theirs);

const asText = (members: readonly RollMember[]): string =>
  JSON.stringify(
    members
      .map(({ name, phone, isOwner, birthDate, livesHere }) =>
        JSON.stringify([name, phone, isOwner, birthDate, livesHere]),
      )
      .sort(),
  );
