import { In } from 'typeorm';
import { findRoleHolders, findVerifiedIn, Person } from '../../../identity';
import { findRollHomes, type RollHome } from '../../../places';
import type { Reader } from '../../../platform/database';
import { countsAmongAdults, groupAdults } from './group-adults';
import { groupOwners } from './group-owners';
import { groupRepresentatives, type Representative } from './group-representatives';
import type { RollEntry } from './roll-entry';
import { findSaid, knowPeople } from './roll-people';
import type { Vote } from '../vote.entity';

export type Scope = Pick<Vote, 'communityId' | 'courtyardIds' | 'electorate' | 'opensAt'>;

export interface Roll {
  homes: RollHome[];
  /** Of the representatives’ meeting; of other votes nobody. */
  members: Representative[];
  /** In the order of the doors. */
  entries: RollEntry[];
}

/** The roll of a vote as it would be frozen now, and out of what. */
export async function buildRoll(db: Reader, scope: Scope): Promise<Roll> {
  const homes = await findRollHomes(db, scope);
  const members = scope.electorate === 'representatives' ? await findRepresentatives(db, scope.communityId) : [];
  return { homes, members, entries: await groupRoll(db, scope, homes, members) };
}

/** Who of these homes votes, and as what. Given some homes only, it says what the whole roll says of them. */
export async function groupRoll(
  db: Reader,
  scope: Scope,
  homes: readonly RollHome[],
  members?: readonly Representative[],
): Promise<RollEntry[]> {
  switch (scope.electorate) {
    case 'households':
      return groupHouseholds(homes);
    case 'adults':
      return groupAdults(homes, countsAmongAdults(scope.opensAt), knowPeople(await findSaid(db, scope.communityId)));
    case 'owners':
      return groupOwners(homes, knowPeople(await findSaid(db, scope.communityId)));
    case 'residents':
      return groupResidents(
        homes,
        await findVerifiedIn(
          db,
          homes.map(({ id }) => id),
        ),
      );
    case 'representatives':
      return groupRepresentatives(homes, members ?? (await findRepresentatives(db, scope.communityId)));
  }
}

/** Who sits in the representatives' meeting today: appointments, as all grants are. Who is both counts as a member of the committee. */
async function findRepresentatives(db: Reader, communityId: string): Promise<Representative[]> {
  const held = [];
  for (const role of ['resident_representative', 'committee_member'] as const) {
    for (const { personId } of await findRoleHolders(db, role, communityId)) held.push({ personId, role });
  }
  const people = await db.find(Person, {
    select: { id: true, householdId: true },
    where: { id: In(held.map(({ personId }) => personId)) },
  });
  const homes = new Map(people.map(({ id, householdId }) => [id, householdId]));
  return held.map((member) => ({ ...member, householdId: homes.get(member.personId) ?? null }));
}

/** One household, one vote: whoever of it was verified. */
const groupHouseholds = (homes: readonly RollHome[]): RollEntry[] =>
  homes.map(({ id, label, gridId }) => ({
    label,
    gridId,
    area: 0,
    standsFor: [id],
    homeIds: [id],
    knownBys: [`household:${id}`],
  }));

/** Everybody who was verified in one of the homes. */
const groupResidents = (
  homes: readonly RollHome[],
  residents: readonly { personId: string; householdId: string }[],
): RollEntry[] => {
  const byHome = new Map<string, string[]>();
  for (const { personId, householdId } of residents)
    byHome.set(householdId, [...(byHome.get(householdId) ?? []), personId]);
  return homes.flatMap(({ id, label, gridId }) => {
    const people = [...(byHome.get(id) ?? [])].sort();
    return people.map((personId, at) => ({
      label: people.length > 1 ? `${label}（第${at + 1}人）` : label,
      gridId,
      area: 0,
      standsFor: [personId],
      homeIds: [id],
      knownBys: [`person:${personId}`],
    }));
  });
};
