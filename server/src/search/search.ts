import { staffRoles } from '@yuanli/shared/identity/roles';
import type { SearchAnswer, SearchInput } from '@yuanli/shared/search/search.schema';
import { searchCases } from '../cases';
import { searchMotions } from '../hall';
import { searchPeople } from '../identity';
import { searchRoll, type RollDeps } from '../places';
import { scopesOf, type Actor } from '../platform/actor';
import type { Tx } from '../platform/database';
import { ensureAllowed } from '../platform/refusal';
import { searchCertificates } from '../volunteering';
import { searchWishes } from '../wishes';

/** Shown of each kind. */
const MOST = 20;

/** One field for staff: each service looks in what the actor answers for. It is written down that somebody searched. */
export async function search(tx: Tx, actor: Actor, input: SearchInput, deps: RollDeps): Promise<SearchAnswer> {
  ensureAllowed(scopesOf(actor, staffRoles).length > 0, staffRoles);
  const roll = await searchRoll(tx, actor, input, deps);
  const people = await searchPeople(tx, actor, input, MOST + 1);
  const wishes = await searchWishes(tx, actor, input, MOST + 1);
  const cases = await searchCases(tx, actor, input, MOST + 1);
  const motions = await searchMotions(tx, actor, input, MOST + 1);
  const certificates = await searchCertificates(tx, actor, input, MOST + 1);
  const lists = [roll.items, people, wishes, cases, motions, certificates];
  return {
    homes: roll.items.slice(0, MOST),
    people: people.slice(0, MOST),
    wishes: wishes.slice(0, MOST),
    cases: cases.slice(0, MOST),
    motions: motions.slice(0, MOST),
    certificates: certificates.slice(0, MOST),
    isCut: roll.isCut || lists.some((list) => list.length > MOST),
  };
}
