import type { RollHome } from '../../places';
import { keyOfMember, sharedPhones } from './roll-people';
import type { RollEntry } from './roll-entry';

/** One entry for each person the roll names who is old enough; someone listed in two homes is one person, in the first of them. */
export function groupAdults(homes: readonly RollHome[], isAdult: (member: RollHome['members'][number]) => boolean): RollEntry[] {
  const shared = sharedPhones(homes.flatMap(({ members }) => members));
  const seen = new Set<string>();
  return homes.flatMap(({ id, label, gridId, members }) => {
    const here = members.filter((member) => isAdult(member) && !seen.has(keyOfMember(member)) && seen.add(keyOfMember(member)));
    return here.map((member, at) => ({
      label: here.length > 1 ? `${label}（第${at + 1}人）` : label,
      gridId,
      area: 0,
      standsFor: [id, member.id],
      // A phone of two people would let one vote for the other.
      knownBys: member.phoneDigest && !shared.has(member.phoneDigest) ? [`phone:${member.phoneDigest}`] : [],
    }));
  });
}
