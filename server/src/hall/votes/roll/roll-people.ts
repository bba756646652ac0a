import { IsNull } from 'typeorm';
import type { RollHome } from '../../../places';
import type { Reader } from '../../../platform/database';
import { SamePerson } from '../same-person/same-person.entity';

type Member = RollHome['members'][number];
type Said = Pick<SamePerson, 'id' | 'name' | 'householdIds' | 'isSame'>;

/** Who somebody of the roll is, and whether staff have said anything of it. */
export interface RollPeople {
  /**
   * The same name with the same phone is the same person, wherever the roll lists them; so are the entries of which staff said so.
   * Without either everybody is a person of their own.
   */
  keyOf(home: Pick<RollHome, 'id'>, member: Member): string;
  saidOf(home: Pick<RollHome, 'id'>, member: Pick<Member, 'name'>): Said | null;
}

/** What counts of what staff have said in this community. */
export const findSaid = (db: Reader, communityId: string): Promise<SamePerson[]> =>
  db.find(SamePerson, { where: { communityId, takenBackAt: IsNull() }, order: { id: 'ASC' } });

export function knowPeople(all: readonly Said[]): RollPeople {
  const saidBy = new Map(all.flatMap((said) => said.householdIds.map((id) => [`${said.name}\n${id}`, said] as const)));
  const saidOf: RollPeople['saidOf'] = ({ id }, { name }) => saidBy.get(`${name}\n${id}`) ?? null;
  return {
    saidOf,
    keyOf(home, member) {
      const said = saidOf(home, member);
      if (said?.isSame) return `same:${said.id}`;
      return member.phoneDigest ? `${member.name}\n${member.phoneDigest}` : `member:${member.id}`;
    },
  };
}

/** The homes that belong together with these because staff said that one person stands in them; these among them. */
export async function findHomesOfSamePeople(
  db: Reader,
  communityId: string,
  householdIds: readonly string[],
): Promise<string[]> {
  if (householdIds.length === 0) return [];
  const said = await db.find(SamePerson, { where: { communityId, isSame: true, takenBackAt: IsNull() } });
  const found = new Set(householdIds);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const { householdIds: those } of said)
      if (those.some((id) => found.has(id))) those.forEach((id) => found.add(id));
  }
  return [...found];
}

/** Phones that stand beside more than one person, as those of old parents often do, with whom they stand for. */
export function sharedPhones(
  homes: readonly RollHome[],
  people: RollPeople,
  counts: (member: Member) => boolean = () => true,
): Map<string, Set<string>> {
  const shared = new Map<string, Set<string>>();
  for (const home of homes) {
    for (const member of home.members.filter(counts)) {
      if (!member.phoneDigest) continue;
      const those = shared.get(member.phoneDigest) ?? new Set();
      shared.set(member.phoneDigest, those.add(people.keyOf(home, member)));
    }
  }
  return new Map([...shared].filter(([, those]) => those.size > 1));
}

export interface UnclearName {
  name: string;
  /** Where the name stands. */
  homes: { id: string; label: string; hasPhone: boolean; said: Said | null }[];
}

/**
 * Names that stand in several homes and somewhere without a phone: one person or two, only those who know them can say. Each such
 * entry counts by itself, until staff have said of it what it is.
 */
export function findUnclearNames(
  homes: readonly RollHome[],
  people: RollPeople,
  counts: (member: Member) => boolean,
): { name: string; isOpen: boolean; homes: UnclearName['homes'] }[] {
  const byName = new Map<
    string,
    { keys: Set<string>; isUnclear: boolean; isOpen: boolean; homes: UnclearName['homes'] }
  >();
  for (const home of homes) {
    for (const member of home.members.filter(counts)) {
      const found = byName.get(member.name) ?? { keys: new Set(), isUnclear: false, isOpen: false, homes: [] };
      const said = people.saidOf(home, member);
      found.keys.add(people.keyOf(home, member));
      found.isUnclear ||= !member.phoneDigest;
      found.isOpen ||= !member.phoneDigest && said === null;
      if (!found.homes.some(({ id }) => id === home.id))
        found.homes.push({ id: home.id, label: home.label, hasPhone: member.phoneDigest !== null, said });
      byName.set(member.name, found);
    }
  }
  return [...byName]
    .filter(([, found]) => found.homes.length > 1 && found.isUnclear)
    .map(([name, { keys, isOpen, homes: those }]) => ({ name, isOpen: isOpen && keys.size > 1, homes: those }));
}
