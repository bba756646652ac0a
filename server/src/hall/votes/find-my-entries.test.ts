import fc from 'fast-check';
import type { RollHome } from '../../places';
import { countsAmongAdults, groupAdults } from './group-adults';
import { groupOwners } from './group-owners';
import type { RollEntry } from './roll-entry';

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
const groupings: [string, (homes: readonly RollHome[]) => RollEntry[]][] = [
  ['owners', groupOwners],
  ['adults', (homes) => groupAdults(homes, countsAmongAdults(new Date('2026-11-22T01:00:00Z')))],
];

describe('whoever looks only at the homes that name their phone', () => {
  it.each(groupings)('finds what the whole roll says of them: %s', (_, group) => {
    fc.assert(
      fc.property(rolls, fc.constantFrom('a', 'b', 'c'), (homes, phone) => {
        const mine = (entries: readonly RollEntry[]) =>
          entries
            .filter(({ knownBys }) => knownBys.includes(`phone:${phone}`))
            .map(({ area, standsFor }) => ({ area, standsFor }));
        const namingMe = homes.filter(({ members }) => members.some(({ phoneDigest }) => phoneDigest === phone));
        expect(mine(group(namingMe))).toEqual(mine(group(homes)));
      }),
      { numRuns: 1_000 },
    );
  });
});
