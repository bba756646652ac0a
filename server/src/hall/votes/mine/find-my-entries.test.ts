import fc from 'fast-check';
import type { RollHome } from '../../../places';
import { countsAmongAdults, groupAdults } from '../roll/group-adults';
import { groupOwners } from '../roll/group-owners';
import type { RollEntry } from '../roll/roll-entry';
import { knowPeople, type RollPeople } from '../roll/roll-people';

const people = fc.record({
  name: fc.constantFrom('陈', '林', '周', '吴'),
  phoneDigest: fc.constantFrom(null, 'a', 'b', 'c'),
  isOwner: fc.boolean(),
  birthDate: fc.constantFrom(null, '1958-03-07', '2020-01-01'),
  livesHere: fc.boolean(),
});

/** Homes in the order of their doors. */
const rolls = fc
  .array(fc.record({ areaHundredths: fc.nat(20_000), members: fc.array(people, { maxLength: 4 }) }), { maxLength: 8 })
  .map((homes) =>
    homes.map(({ areaHundredths, members }, n): RollHome => ({
      id: `home ${n}`,
      label: String(101 + n),
      gridId: 'grid',
      areaHundredths,
      members: members.map((member, at) => ({ id: `member ${n}.${at}`, ...member })),
    })),
  );
const groupings: [string, (homes: readonly RollHome[], people: RollPeople) => RollEntry[]][] = [
  ['owners', groupOwners],
  ['adults', (homes, people) => groupAdults(homes, countsAmongAdults(new Date('2026-11-22T01:00:00Z')), people)],
];

/** Staff say of some homes under a name that it is one person; of one entry one thing. */
const said = fc
  .uniqueArray(fc.record({ name: fc.constantFrom('陈', '林'), home: fc.nat(7), group: fc.nat(1) }), {
    selector: ({ name, home }) => `${name}${home}`,
    maxLength: 8,
  })
  .map((entries) => {
    const groups = new Map<string, { id: string; name: string; householdIds: string[]; isSame: boolean }>();
    for (const { name, home, group } of entries) {
      const id = `${name}${group}`;
      const one = groups.get(id) ?? { id, name, householdIds: [], isSame: true };
      one.householdIds.push(`home ${home}`);
      groups.set(id, one);
    }
    return [...groups.values()];
  });

describe('whoever looks only at the homes that name their phone', () => {
  it.each(groupings)('finds what the whole roll says of them: %s', (_, group) => {
    fc.assert(
      fc.property(rolls, said, fc.constantFrom('a', 'b', 'c'), (homes, all, phone) => {
        const people = knowPeople(all);
        const mine = (entries: readonly RollEntry[]) =>
          entries
            .filter(({ knownBys }) => knownBys.includes(`phone:${phone}`))
            .map(({ area, standsFor }) => ({ area, standsFor }));
        const naming = new Set(
          homes.filter(({ members }) => members.some(({ phoneDigest }) => phoneDigest === phone)).map(({ id }) => id),
        );
        // As findHomesOfSamePeople: until nothing more belongs to them.
        for (let before = -1; before < naming.size;) {
          before = naming.size;
          for (const { householdIds } of all)
            if (householdIds.some((id) => naming.has(id))) householdIds.forEach((id) => naming.add(id));
        }
        const some = homes.filter(({ id }) => naming.has(id));
        expect(mine(group(some, people))).toEqual(mine(group(homes, people)));
      }),
      { numRuns: 1_000 },
    );
  });
});
