import { findVerifiedIn } from '../../identity';
import { findRollHomes, type RollHome } from '../../places';
import type { Tx } from '../../platform/database';
import { findRepresentatives } from './find-representatives';
import { countsAmongAdults, groupAdults } from './group-adults';
import { groupHouseholds } from './group-households';
import { groupOwners } from './group-owners';
import { groupRepresentatives, type Representative } from './group-representatives';
import { groupResidents } from './group-residents';
import type { RollEntry } from './roll-entry';
import type { Vote } from './vote.entity';

export type Scope = Pick<Vote, 'communityId' | 'courtyardIds' | 'electorate' | 'opensAt'>;

export interface Roll {
  homes: RollHome[];
  /** Of the representatives’ meeting; of other votes nobody. */
  members: Representative[];
  /** In the order of the doors. */
  entries: RollEntry[];
}

/** The roll of a vote as it would be frozen now, and out of what. */
export async function buildRoll(db: Tx, scope: Scope): Promise<Roll> {
  const homes = await findRollHomes(db, scope);
  const members = scope.electorate === 'representatives' ? await findRepresentatives(db, scope.communityId) : [];
  return { homes, members, entries: await groupRoll(db, scope, homes, members) };
}

/** Who of these homes votes, and as what. Given some homes only, it says what the whole roll says of them. */
export async function groupRoll(
  db: Tx,
  scope: Scope,
  homes: readonly RollHome[],
  members?: readonly Representative[],
): Promise<RollEntry[]> {
  switch (scope.electorate) {
    case 'households':
      return groupHouseholds(homes);
    case 'adults':
      return groupAdults(homes, countsAmongAdults(scope.opensAt));
    case 'owners':
      return groupOwners(homes);
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
