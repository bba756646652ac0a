import type { RollHome } from '../../places';

type Member = RollHome['members'][number];

/** The same name with the same phone is the same person, wherever the roll lists them; without a phone everybody is a person of their own. */
export const keyOfMember = ({ id, name, phoneDigest }: Member): string => (phoneDigest ? `${name}\n${phoneDigest}` : `member:${id}`);

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
