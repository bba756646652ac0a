import fc from 'fast-check';
import { nameOfAges } from '@yuanli/shared/dashboard/figures';
import { ageGroups, mergeSmallGroups } from './merge-small-groups';

const counts = fc.array(fc.oneof(fc.nat(12), fc.nat(80)), { minLength: 6, maxLength: 6 });
const shownOf = (some: readonly number[]) =>
  mergeSmallGroups(some).map((group) => `${nameOfAges(group)}${group.people}人`);

describe('groups of people', () => {
  it.each([
    [
      [10, 20, 30, 40, 50, 60],
      ['未满18岁10人', '18到34岁20人', '35到59岁30人', '60到69岁40人', '70到79岁50人', '80岁以上60人'],
    ],
    [
      [2, 20, 30, 40, 50, 60],
      ['未满35岁22人', '35到59岁30人', '60到69岁40人', '70到79岁50人', '80岁以上60人'],
    ],
    [
      [1, 3, 30, 40, 50, 9],
      ['未满60岁34人', '60到69岁40人', '70岁以上59人'],
    ],
    [[0, 0, 0, 40, 50, 60], ['全部年龄150人']],
    [[0, 4, 0, 4, 0, 1], []],
  ])('of %j are shown as %j', (some, shown) => {
    expect(shownOf(some)).toEqual(shown);
  });

  it('are all there, and none is small', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const groups = mergeSmallGroups(some);
        const total = some.reduce((sum, one) => sum + one, 0);
        for (const { people } of groups) expect(people).toBeGreaterThanOrEqual(10);
        expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(total < 10 ? 0 : total);
      }),
    );
  });

  it('say nothing more to whoever knows the rule: each count that is not shown could be another', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const shown = mergeSmallGroups(some);
        if (shown.length === 0) return;
        ageGroups.forEach(({ from, until }, at) => {
          const isShown = shown.some((group) => group.from === from && group.until === until);
          expect(isShown || couldBeOther(some, at)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

/** Are there other counts, of which this one differs, that are shown in the same way? */
function couldBeOther(some: readonly number[], at: number): boolean {
  const same = JSON.stringify(mergeSmallGroups(some));
  return some.some((_, other) =>
    [-1, 1].some((moved) => {
      const twin = [...some];
      twin[at]! += moved;
      twin[other]! -= moved;
      return other !== at && twin.every((one) => one >= 0) && JSON.stringify(mergeSmallGroups(twin)) === same;
    }),
  );
}
