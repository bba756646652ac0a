import { In } from 'typeorm';
import { digest } from '../platform/crypto';
import type { Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { Building } from './building.entity';
import type { RollChange } from './compare-roll';
import { Household } from './household.entity';
import { HouseholdMember } from './household-member.entity';
import { inChunks } from './in-chunks';

/** Writes what is new or different; the members of a household are replaced as a whole. */
export async function saveRoll(tx: Tx, changes: readonly RollChange[]): Promise<void> {
  const buildingIdOf = await ensureBuildings(tx, changes);
  for (const chunk of inChunks(changes)) {
    const rows = chunk.map(({ id, household }) => {
      const { unit, room, areaHundredths } = household;
      return { id: id ?? newId(), buildingId: buildingIdOf(household), unit, room, areaHundredths };
    });
    const members = chunk.flatMap(({ household }, index) =>
      household.members.map((member) => ({
        ...member,
        id: newId(),
        householdId: rows[index]!.id,
        phoneDigest: member.phone && digest('phone', member.phone),
      })),
    );
    const ourIds = chunk.flatMap(({ id }) => id ?? []);
    if (ourIds.length > 0) await tx.delete(HouseholdMember, { householdId: In(ourIds) });
    await tx.upsert(Household, rows, { conflictPaths: ['id'], skipUpdateIfNoValuesChanged: false });
    for (const part of inChunks(members)) await tx.insert(HouseholdMember, [...part]);
  }
}

async function ensureBuildings(
  tx: Tx,
  changes: readonly RollChange[],
): Promise<(place: { courtyardId: string; building: string }) => string> {
  const keyOf = (courtyardId: string, name: string) => JSON.stringify([courtyardId, name]);
  const courtyardIds = [...new Set(changes.map(({ household }) => household.courtyardId))];
  const ours = await tx.findBy(Building, { courtyardId: In(courtyardIds) });
  const ids = new Map(ours.map(({ id, courtyardId, name }) => [keyOf(courtyardId, name), id]));
  const missing: Building[] = [];
  for (const { courtyardId, building: name } of changes.map(({ household }) => household)) {
    if (ids.has(keyOf(courtyardId, name))) continue;
    const building = { id: newId(), courtyardId, name };
    ids.set(keyOf(courtyardId, name), building.id);
    missing.push(building);
  }
  for (const chunk of inChunks(missing)) await tx.insert(Building, [...chunk]);
  return ({ courtyardId, building }) => ids.get(keyOf(courtyardId, building))!;
}
