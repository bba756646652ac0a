import { findVerifiedIn } from '../../identity';
import { findRollHomes, type RollHome } from '../../places';
import type { Tx } from '../../platform/database';
import { findRepresentatives } from './find-representatives';
import { groupAdults } from './group-adults';
import { groupHouseholds } from './group-households';
import { groupOwners } from './group-owners';
import { groupRepresentatives } from './group-representatives';
import { groupResidents } from './group-residents';
import { isAdult } from './is-adult';
import type { RollEntry } from './roll-entry';
import type { Vote } from './vote.entity';

export type Scope = Pick<Vote, 'communityId' | 'courtyardIds' | 'electorate' | 'opensAt'>;

/** The roll of a vote as it would be frozen now, in the order of the doors. */
export const buildRoll = async (db: Tx, scope: Scope): Promise<RollEntry[]> => groupRoll(db, scope, await findRollHomes(db, scope));

/** Who of these homes votes, and as what. Given some homes only, it says what the whole roll says of them. */
export async function groupRoll(db: Tx, scope: Scope, homes: readonly RollHome[]): Promise<RollEntry[]> {
  switch (scope.electorate) {
    case 'households':
      return groupHouseholds(homes);
    case 'adults':
      return groupAdults(homes, isAdultOn(scope.opensAt));
    case 'owners':
      return groupOwners(homes);
    case 'residents':
      return groupResidents(homes, await findVerifiedIn(db, homes.map(({ id }) => id)));
    case 'representatives':
      return groupRepresentatives(homes, await findRepresentatives(db, scope.communityId));
  }
}

const isAdultOn = (day: Date) => ({ birthDate }: RollHome['members'][number]): boolean => birthDate === null || isAdult(birthDate, day);
