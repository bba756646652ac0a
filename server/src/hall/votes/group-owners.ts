import type { RollHome } from '../../places';
import { keyOfMember, sharedPhones } from './roll-people';
import type { RollEntry } from './roll-entry';

/**
 * 民法典 278 and its reading by the Supreme Court: an owner of several homes is one head with the areas summed; those who own a
 * home together are one head together. So a head is a set of owners, and all homes with the same set are its homes.
 * A home whose owners the roll does not name is a head by itself, which only paper can vote.
 */
export function groupOwners(homes: readonly RollHome[]): RollEntry[] {
  const heads = new Map<string, { homes: RollHome[]; owners: RollHome['members'] }>();
  for (const home of homes) {
    const owners = home.members.filter(({ isOwner }) => isOwner);
    const set = owners.length > 0 ? [...new Set(owners.map(keyOfMember))].sort().join('\n') : `home:${home.id}`;
    const head = heads.get(set);
    if (head) head.homes.push(home);
    else heads.set(set, { homes: [home], owners });
  }
  const shared = sharedPhones(homes.flatMap(({ members }) => members.filter(({ isOwner }) => isOwner)));
  return [...heads.values()].map((head) => ({
    label: head.homes.map(({ label }) => label).join('、'),
    gridId: head.homes[0]!.gridId,
    area: head.homes.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0),
    standsFor: head.homes.map(({ id }) => id),
    homeIds: head.homes.map(({ id }) => id),
    knownBys: phonesOf(head.owners, shared),
  }));
}

/** Two who share a phone are told apart by nobody; where they own the same homes together, nobody has to. */
function phonesOf(owners: RollHome['members'], shared: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const here = new Set(owners.map(keyOfMember));
  const phones = owners.flatMap(({ phoneDigest }) => phoneDigest ?? []);
  const ofThisHeadOnly = phones.filter((phone) => [...(shared.get(phone) ?? [])].every((person) => here.has(person)));
  return [...new Set(ofThisHeadOnly)].map((phone) => `phone:${phone}`);
}
