import type { DashboardAnswer } from '@yuanli/shared/dashboard/dashboard.schema';
import { monthRange, type DateRange } from '@yuanli/shared/dashboard/date-range';
import type { Reader } from '../platform/database';
import type { DashboardDeps } from './dashboard-deps';
import { ageGroups, mergeSmallGroups } from './merge-small-groups';
import { scopeOf } from './scope-of';

/**
 * How many people of a community took part in something, by age; those whose age is not known are not counted. In whole
 * months: of two answers whose days differ by one, the difference would be about one person. Of one community only: of a
 * street, the sum less the others would tell it. Costs a statement for each 500 people, and their dates are unsealed.
 */
export async function countParticipation(
  db: Reader,
  communityId: string,
  { from, to }: DateRange,
  { sources, findBirthDates }: DashboardDeps,
): Promise<DashboardAnswer['participation']> {
  const months = { from: monthRange(from.slice(0, 7)).from, to: monthRange(to.slice(0, 7)).to };
  const people = new Set<string>();
  for (const { findParticipants } of sources)
    for (const id of (await findParticipants?.(db, scopeOf([communityId], months))) ?? []) people.add(id);
  const counts = ageGroups.map(() => 0);
  for (const birthDate of (await findBirthDates(db, [...people])).values()) {
    const age = ageOn(months.to, birthDate);
    const at = ageGroups.findIndex(({ from: youngest, until }) => age >= youngest && (until === null || age < until));
    if (at >= 0) counts[at]! += 1;
  }
  return { ...months, groups: mergeSmallGroups(counts) };
}

/** Whole years on a day; the birthday itself counts. */
function ageOn(day: string, birthDate: string): number {
  const hadBirthday = day.slice(5) >= birthDate.slice(5);
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (hadBirthday ? 0 : 1);
}
