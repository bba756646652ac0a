import { SMALLEST_GROUP, type AgeGroup } from '@yuanli/shared/dashboard/figures';

/** Ages cut in two, and these again: what lies beside each other is shown together where one of both is small. */
interface Cut extends AgeGroup {
  parts?: readonly [Cut, Cut];
}

const ages: Cut = {
  ...{ from: 0, until: null },
  parts: [
    {
      ...{ from: 0, until: 60 },
      parts: [
        {
          from: 0,
          until: 35,
          parts: [
            { from: 0, until: 18 },
            { from: 18, until: 35 },
          ],
        },
        { from: 35, until: 60 },
      ],
    },
    {
      ...{ from: 60, until: null },
      parts: [
        { from: 60, until: 70 },
        {
          from: 70,
          until: null,
          parts: [
            { from: 70, until: 80 },
            { from: 80, until: null },
          ],
        },
      ],
    },
  ],
};

export interface CountedGroup extends AgeGroup {
  people: number;
}

const leavesOf = ({ parts, ...group }: Cut): AgeGroup[] => (parts ? parts.flatMap(leavesOf) : [group]);

/** The finest groups there are, the youngest first. */
export const ageGroups: readonly AgeGroup[] = leavesOf(ages);

/**
 * What may be shown of so many people in each of `ageGroups`. A group is cut in two only where both have ten or more, so
 * that every group shown has, no smaller one comes out by subtraction, and whoever knows this rule learns no more. Under
 * ten in all: nothing.
 */
export function mergeSmallGroups(counts: readonly number[]): CountedGroup[] {
  const peopleIn = ({ from, until }: AgeGroup): number =>
    ageGroups.reduce(
      (sum, group, n) =>
        group.from >= from && (until === null || (group.until ?? Infinity) <= until) ? sum + (counts[n] ?? 0) : sum,
      0,
    );
  const show = ({ parts, ...group }: Cut): CountedGroup[] =>
    parts?.every((part) => peopleIn(part) >= SMALLEST_GROUP)
      ? parts.flatMap(show)
      : [{ ...group, people: peopleIn(group) }];
  return peopleIn(ages) < SMALLEST_GROUP ? [] : show(ages);
}
