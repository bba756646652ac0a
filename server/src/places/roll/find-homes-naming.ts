import { IsNull, In } from 'typeorm';
import type { Actor } from '../../platform/actor';
import type { Reader } from '../../platform/database';
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
  const members = await db.find(HouseholdMember, {
    select: { id: true, householdId: true, nameDigest: true, phoneDigest: true },
    where: [{ nameDigest }, ...(phoneDigest ? [{ phoneDigest }] : [])],
    take: 500,
  });
  const others = members.filter((member) => member.householdId !== householdId);
  const ids = [...new Set(others.map((member) => member.householdId))];
  const standing = await db.find(Household, { select: { id: true }, where: { id: In(ids), removedAt: IsNull() } });
  const places = await findHouseholdPlaces(
    db,
    standing.map(({ id }) => id),
  );
  const here = [...places.values()].filter((place) => place.communityId === communityId);
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
