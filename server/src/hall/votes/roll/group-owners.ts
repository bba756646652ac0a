import type { RollHome } from '../../../places';
import { sharedPhones, type RollPeople } from './roll-people';
import type { RollEntry } from './roll-entry';

/**
 * 民法典 278 and its reading by the Supreme Court: an owner of several homes is one head with the areas summed; those who own a
 * home together are one head together. So a head is a set of owners, and all homes with the same set are its homes.
 * A home whose owners the roll does not name is a head by itself, which only paper can vote.
 */
export function groupOwners(homes: readonly RollHome[], people: RollPeople): RollEntry[] {
  const heads = new Map<string, { homes: RollHome[]; phones: string[]; people: Set<string> }>();
  for (const home of homes) {
    const owners = home.members.filter(({ isOwner }) => isOwner);
    const keys = new Set(owners.map((owner) => people.keyOf(home, owner)));
    const set = keys.size > 0 ? [...keys].sort().join('\n') : `home:${home.id}`;
    const head = heads.get(set) ?? { homes: [], phones: [], people: keys };
    head.homes.push(home);
    head.phones.push(...owners.flatMap(({ phoneDigest }) => phoneDigest ?? []));
    heads.set(set, head);
  }
  const shared = sharedPhones(homes, people, ({ isOwner }) => isOwner);
  return [...heads.values()].map((head) => ({
    label: head.homes.map(({ label }) => label).join('、'),
    gridId: head.homes[0]!.gridId,
    area: head.homes.reduce((sum, { areaHundredths }) => sum + areaHundredths, 0),
    standsFor: head.homes.map(({ id }) => id),
    homeIds: head.homes.map(({ id }) => id),
    knownBys: phonesOf(head, shared),
  }));
}

/** Two who share a phone are told apart by nobody; where they own the same homes together, nobody has to. */
function phonesOf(
  { phones, people }: { phones: readonly string[]; people: ReadonlySet<string> },
  shared: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const ofThisHeadOnly = phones.filter((phone) => [...(shared.get(phone) ?? [])].every((person) => people.has(person)));
  return [...new Set(ofThisHeadOnly)].map((phone) => `phone:${phone}`);
}
