import { byId } from '../../platform/database';
import type { RollHome } from '../../places';
import type { RollEntry } from './roll-entry';

export interface Representative {
  personId: string;
  role: 'committee_member' | 'resident_representative';
  /** Null: verified nowhere in the community, as committee members may be. */
  householdId: string | null;
}

const words = { committee_member: '居委会成员', resident_representative: '居民代表' } as const;

/** Art. 28: the members of the committee and the residents' representatives, each person once. */
export function groupRepresentatives(homes: readonly RollHome[], members: readonly Representative[]): RollEntry[] {
  const homeOf = byId(homes);
  const once = new Map(members.map((member) => [member.personId, member]));
  return [...once.values()].map(({ personId, role, householdId }) => {
    const home = householdId === null ? undefined : homeOf.get(householdId);
    return {
      label: home ? `${words[role]}（${home.label}）` : words[role],
      gridId: home?.gridId ?? null,
      area: 0,
      standsFor: [personId],
      homeIds: home ? [home.id] : [],
      knownBys: [`person:${personId}`],
    };
  });
}
