import type { RollHome } from '../../places';
import { isAdult } from './is-adult';
import { keyOfMember, sharedPhones } from './roll-people';
import type { RollEntry } from './roll-entry';

type Member = RollHome['members'][number];

/** Art. 26: residents of age on that day. An owner who lives elsewhere is no resident; whose birthday is not known is taken to be of age. */
export const countsAmongAdults =
  (day: Date) =>
  ({ birthDate, livesHere }: Pick<Member, 'birthDate' | 'livesHere'>): boolean =>
    livesHere && (birthDate === null || isAdult(birthDate, day));

/** One entry for each person of the roll who counts; someone listed in two homes is one person, in the first of them. */
export function groupAdults(homes: readonly RollHome[], counts: (member: Member) => boolean): RollEntry[] {
  const shared = sharedPhones(homes.flatMap(({ members }) => members));
  const seen = new Set<string>();
  return homes.flatMap(({ id, label, gridId, members }) => {
    const here = members.filter(
      (member) => counts(member) && !seen.has(keyOfMember(member)) && seen.add(keyOfMember(member)),
    );
    return here.map((member, at) => ({
      label: here.length > 1 ? `${label}（第${at + 1}人）` : label,
      gridId,
      area: 0,
      standsFor: [id, member.id],
      homeIds: [id],
      // A phone of two people would let one vote for the other.
      knownBys: member.phoneDigest && !shared.has(member.phoneDigest) ? [`phone:${member.phoneDigest}`] : [],
    }));
  });
}
