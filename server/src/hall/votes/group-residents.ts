import type { RollHome } from '../../places';
import type { RollEntry } from './roll-entry';

/** Everybody who was verified in one of the homes. */
export const groupResidents = (
  homes: readonly RollHome[],
  residents: readonly { personId: string; householdId: string }[],
): RollEntry[] => {
  const byHome = new Map<string, string[]>();
  for (const { personId, householdId } of residents)
    byHome.set(householdId, [...(byHome.get(householdId) ?? []), personId]);
  return homes.flatMap(({ id, label, gridId }) => {
    const people = [...(byHome.get(id) ?? [])].sort();
    return people.map((personId, at) => ({
      label: people.length > 1 ? `${label}（第${at + 1}人）` : label,
      gridId,
      area: 0,
      standsFor: [personId],
      homeIds: [id],
      knownBys: [`person:${personId}`],
    }));
  });
};
