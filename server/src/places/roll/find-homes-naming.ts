import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
import { Building } from '../building.entity';
import { Courtyard } from '../courtyard.entity';
import { findCourtyardPlaces } from '../courtyard-place';
import { Household } from '../household.entity';
import { findHouseholdPlaces } from '../household-place';
import { inHumanOrder } from '../in-human-order';
import { canReadRoll } from '../place.policy';
import { digestOfName, HouseholdMember } from './household-member.entity';

/** All homes whose roll names this phone: whoever owns a whole building is told of every door. */
export async function findHomesNaming(db: Reader, phoneDigest: string): Promise<string[]> {
  const members = await db.find(HouseholdMember, { select: { id: true, householdId: true }, where: { phoneDigest } });
  return [...new Set(members.map(({ householdId }) => householdId))];
}

/** Common names stand in many homes. */
const MOST = 20;

interface Sought {
  communityId: string;
  /** Not this one. */
  householdId: string;
  name: string;
  phoneDigest: string | null;
}

/** Other homes of a community whose roll carries this phone or this name, those of the phone first; of grids the actor does not read only how many. */
export async function findOtherHomesOnRoll(
  db: Reader,
  actor: Actor,
  { communityId, householdId, name, phoneDigest }: Sought,
) {
  const nameDigest = digestOfName(name);
  // Common names stand in many communities: only this one's are read.
  const others = await db
    .createQueryBuilder(HouseholdMember, 'member')
    .select(['member.id', 'member.householdId', 'member.nameDigest', 'member.phoneDigest'])
    .innerJoin(Household, 'home', 'home.id = member.householdId AND home.removedAt IS NULL')
    .innerJoin(Building, 'building', 'building.id = home.buildingId')
    .innerJoin(Courtyard, 'courtyard', 'courtyard.id = building.courtyardId')
    .where('courtyard.communityId = :communityId AND member.householdId <> :householdId', { communityId, householdId })
    .andWhere('(member.nameDigest = :nameDigest OR member.phoneDigest = :phoneDigest)', { nameDigest, phoneDigest })
    .getMany();
  const places = await findHouseholdPlaces(db, [...new Set(others.map((member) => member.householdId))]);
  const here = [...places.values()];
  const readable = here.filter((place) => canReadRoll(actor, place));
  const courtyards = await findCourtyardPlaces(
    db,
    readable.map(({ courtyardId }) => courtyardId),
  );
  const homes = readable.map(({ id, courtyardId, fullLabel }) => {
    const named = others.filter((member) => member.householdId === id);
    return {
      courtyardName: courtyards.get(courtyardId)?.name ?? '',
      label: fullLabel,
      isSameName: named.some((member) => member.nameDigest === nameDigest),
      isSamePhone: phoneDigest !== null && named.some((member) => member.phoneDigest === phoneDigest),
    };
  });
  const labelOf = (home: (typeof homes)[number]) => `${home.courtyardName}${home.label}`;
  homes.sort((a, b) => Number(b.isSamePhone) - Number(a.isSamePhone) || inHumanOrder(labelOf(a), labelOf(b)));
  return { homes: homes.slice(0, MOST), hidden: here.length - Math.min(readable.length, MOST) };
}
