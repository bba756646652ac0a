import type { RollHome } from '../../places';

type Member = RollHome['members'][number];

/** The same name with the same phone is the same person, wherever the roll lists them; without a phone everybody is a person of their own. */
export const keyOfMember = ({ id, name, phoneDigest }: Member): string =>
  phoneDigest ? `${name}\n${phoneDigest}` : `member:${id}`;

/** Phones that stand beside more than one name, as those of old parents often do, with whom they stand for. */
export function sharedPhones(members: readonly Member[]): Map<string, Set<string>> {
  const people = new Map<string, Set<string>>();
  for (const member of members) {
    if (!member.phoneDigest) continue;
    const those = people.get(member.phoneDigest) ?? new Set();
    people.set(member.phoneDigest, those.add(keyOfMember(member)));
  }
  return new Map([...people].filter(([, those]) => those.size > 1));
}

/** Names that stand in several homes and somewhere without a phone: one person or two, only those who know them can say. */
export function namesInSeveralHomes(homes: readonly (readonly Member[])[]): string[] {
  const found = new Map<string, { homes: number; isUnclear: boolean }>();
  for (const members of homes) {
    for (const name of new Set(members.map((member) => member.name))) {
      const isUnclear = members.some((member) => member.name === name && !member.phoneDigest);
      const before = found.get(name);
      found.set(name, { homes: (before?.homes ?? 0) + 1, isUnclear: isUnclear || (before?.isUnclear ?? false) });
    }
  }
  return [...found].filter(([, { homes: several, isUnclear }]) => several > 1 && isUnclear).map(([name]) => name);
}
