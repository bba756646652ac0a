import { In } from 'typeorm';
import type { Tx } from '../platform/database';
import { Building } from './building.entity';
import { Courtyard } from './courtyard.entity';
import { Household, labelOf } from './household.entity';
import { HouseholdMember } from './household-member.entity';
import { inChunks } from './in-chunks';
import { inHumanOrder } from './in-human-order';

/** A home of the roll with the people it names. */
export interface RollHome {
  id: string;
  /** 石榴院2号楼3单元501 */
  label: string;
  gridId: string;
  areaHundredths: number;
  members: Pick<HouseholdMember, 'id' | 'name' | 'phoneDigest' | 'isOwner' | 'birthDate'>[];
}

/** The roll of a community, or of some of its courtyards, in the order of its doors. Names are opened: for counting heads, never to be shown. */
export async function findRollHomes(db: Tx, { communityId, courtyardIds }: { communityId: string; courtyardIds: readonly string[] }): Promise<RollHome[]> {
  const where = courtyardIds.length > 0 ? { communityId, id: In([...courtyardIds]) } : { communityId };
  const courtyards = new Map((await db.findBy(Courtyard, where)).map((courtyard) => [courtyard.id, courtyard]));
  const buildings = new Map((await db.findBy(Building, { courtyardId: In([...courtyards.keys()]) })).map((building) => [building.id, building]));
  const homes: RollHome[] = [];
  for (const ids of inChunks([...buildings.keys()])) {
    for (const { id, buildingId, areaHundredths, ...room } of await db.findBy(Household, { buildingId: In([...ids]) })) {
      const building = buildings.get(buildingId)!;
      const { name, gridId } = courtyards.get(building.courtyardId)!;
      homes.push({ id, label: `${name}${building.name}${labelOf(room)}`, gridId, areaHundredths, members: [] });
    }
  }
  await addMembers(db, homes);
  return homes.sort((a, b) => inHumanOrder(a.label, b.label) || (a.id < b.id ? -1 : 1));
}

async function addMembers(db: Tx, homes: readonly RollHome[]): Promise<void> {
  const byId = new Map(homes.map((home) => [home.id, home]));
  for (const ids of inChunks([...byId.keys()])) {
    const members = await db.find(HouseholdMember, { where: { householdId: In([...ids]) }, order: { id: 'ASC' } });
    for (const { householdId, ...member } of members) byId.get(householdId)!.members.push(member);
  }
}
