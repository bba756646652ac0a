import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { findHouseholdPlaces, findRollMatches } from '../../places';
import { getPerson } from '../people/find-people';
import { linkHousehold } from './link-household';
import { Membership } from '../memberships/membership.entity';

/**
 * Whose bound phone stands in the roll of a courtyard they joined is a verified resident there.
 * Of several homes, the one in the courtyard looked at now comes first. Says whether one was found.
 */
export async function matchRoll(tx: Tx, actor: Actor): Promise<boolean> {
  const person = await getPerson(tx, actor.personId);
  if (!person.phoneDigest || person.isVerified) return false;
  const matches = await findRollMatches(tx, person.phoneDigest);
  const homes = [
    ...(
      await findHouseholdPlaces(
        tx,
        matches.map(({ householdId }) => householdId),
      )
    ).values(),
  ];
  const joined = new Set((await tx.findBy(Membership, { personId: person.id })).map(({ courtyardId }) => courtyardId));
  const candidates = homes.filter(({ courtyardId }) => joined.has(courtyardId));
  const home = candidates.find(({ courtyardId }) => courtyardId === person.currentCourtyardId) ?? candidates[0];
  return home ? linkHousehold(tx, actor, person.id, home, 'roll') : false;
}
