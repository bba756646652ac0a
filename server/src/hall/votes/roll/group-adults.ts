import type { RollHome } from '../../../places';
import { isAdult } from './is-adult';
import { sharedPhones, type RollPeople } from './roll-people';
import type { RollEntry } from './roll-entry';

type Member = RollHome['members'][number];

/** Art. 26: residents of age on that day. An owner who lives elsewhere is no resident; whose birthday is not known is taken to be of age. */
export const countsAmongAdults =
  (day: Date) =>
  ({ birthDate, livesHere }: Pick<Member, 'birthDate' | 'livesHere'>): boolean =>
    livesHere && (birthDate === null || isAdult(birthDate, day));

/** One entry for each person of the roll who counts; someone listed in two homes is one person, in the first of them. */
export function groupAdults(
  homes: readonly RollHome[],
  counts: (member: Member) => boolean,
  people: RollPeople,
): RollEntry[] {
  const shared = sharedPhones(homes, people);
  const seen = new Set<string>();
  const phones = phonesOf(homes, counts, people);
  return homes.flatMap((home) => {
    const { id, label, gridId, members } = home;
    const here = members.filter((member) => {
      const key = people.keyOf(home, member);
      return counts(member) && !seen.has(key) && seen.add(key);
    });
    return here.map((member, at) => ({
      label: here.length > 1 ? `${label}（第${at + 1}人）` : label,
      gridId,
      area: 0,
      standsFor: [id, member.id],
      homeIds: [id],
      // A phone of two people would let one vote for the other.
      knownBys: [...(phones.get(people.keyOf(home, member)) ?? [])]
        .filter((phone) => !shared.has(phone))
        .map((phone) => `phone:${phone}`),
    }));
  });
}

/** The phones of each person, wherever they are listed. */
function phonesOf(
  homes: readonly RollHome[],
  counts: (member: Member) => boolean,
  people: RollPeople,
): Map<string, Set<string>> {
  const phones = new Map<string, Set<string>>();
  for (const home of homes) {
    for (const member of home.members.filter(counts)) {
      const key = people.keyOf(home, member);
      if (member.phoneDigest) phones.set(key, (phones.get(key) ?? new Set()).add(member.phoneDigest));
    }
  }
  return phones;
}
