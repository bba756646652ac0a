import { In, IsNull } from 'typeorm';
import { byId, inChunks, type Reader } from '../../platform/database';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { Household, labelOf } from '../household.entity';
import { HouseholdMember } from './household-member.entity';
import { inHumanOrder } from '../in-human-order';

/** A home of the roll with the people it names. */
export interface RollHome {
  id: string;
  /** 石榴院2号楼3单元501 */
  label: string;
  gridId: string;
  areaHundredths: number;
  members: Pick<HouseholdMember, 'id' | 'name' | 'phoneDigest' | 'isOwner' | 'birthDate' | 'livesHere'>[];
}

interface Scope {
  communityId: string;
  /** Empty: the whole community. */
  courtyardIds: readonly string[];
}

/** The roll of a community, or of some of its courtyards, in the order of its doors. Names are opened: for counting heads, never to be shown. */
export async function findRollHomes(db: Reader, scope: Scope): Promise<RollHome[]> {
  const courtyards = await db.findBy(Courtyard, within(scope));
  const buildings = await db.findBy(Building, { courtyardId: In(courtyards.map(({ id }) => id)) });
  const households: Household[] = [];
  for (const ids of inChunks(buildings.map(({ id }) => id)))
    households.push(...(await db.findBy(Household, { buildingId: In([...ids]), removedAt: IsNull() })));
  return toHomes(db, households, buildings, courtyards);
}

/** The same of these homes only, those outside the scope left out. */
export async function findSomeRollHomes(
  db: Reader,
  scope: Scope,
  householdIds: readonly string[],
): Promise<RollHome[]> {
  if (householdIds.length === 0) return [];
  const households = await db.findBy(Household, { id: In([...householdIds]), removedAt: IsNull() });
  const buildings = await db.findBy(Building, { id: In(households.map(({ buildingId }) => buildingId)) });
  const courtyards = await db.findBy(Courtyard, {
    ...within(scope),
    id: In(buildings.map(({ courtyardId }) => courtyardId).filter((id) => isIn(scope, id))),
  });
  return toHomes(db, households, buildings, courtyards);
}

const isIn = ({ courtyardIds }: Scope, courtyardId: string): boolean =>
  courtyardIds.length === 0 || courtyardIds.includes(courtyardId);

const within = ({ communityId, courtyardIds }: Scope) =>
  courtyardIds.length > 0 ? { communityId, id: In([...courtyardIds]) } : { communityId };

async function toHomes(
  db: Reader,
  households: readonly Household[],
  buildings: readonly Building[],
  courtyards: readonly Courtyard[],
): Promise<RollHome[]> {
  const courtyardOf = byId(courtyards);
  const buildingOf = byId(buildings);
  const homes = households.flatMap(({ id, buildingId, areaHundredths, ...room }): RollHome[] => {
    const building = buildingOf.need(buildingId);
    const courtyard = courtyardOf.get(building.courtyardId);
    return courtyard
      ? [
          {
            id,
            label: `${courtyard.name}${building.name}${labelOf(room)}`,
            gridId: courtyard.gridId,
            areaHundredths,
            members: [],
          },
        ]
      : [];
  });
  await addMembers(db, homes);
  return homes.sort((a, b) => inHumanOrder(a.label, b.label) || (a.id < b.id ? -1 : 1));
}

async function addMembers(db: Reader, homes: readonly RollHome[]): Promise<void> {
  const homeOf = byId(homes);
  for (const ids of inChunks([...homeOf.keys()])) {
    const members = await db.find(HouseholdMember, { where: { householdId: In([...ids]) }, order: { id: 'ASC' } });
    for (const { householdId, ...member } of members) homeOf.need(householdId).members.push(member);
  }
}
