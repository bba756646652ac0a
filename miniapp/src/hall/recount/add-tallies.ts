import type { Amount, Tally } from '@yuanli/shared/hall/count-ballots';

const sum = (one: Amount, other: Amount): Amount => ({ heads: one.heads + other.heads, area: one.area + other.area });

/** Two counts of the same question, as if all had been counted at once. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    takingPart: sum(one.takingPart, other.takingPart),
    options: one.options.map((option, at) => ({
      ...sum(option, other.options[at]!),
      shares: option.shares + other.options[at]!.shares,
    })),
    against: sum(one.against, other.against),
    abstained: sum(one.abstained, other.abstained),
    invalid: sum(one.invalid, other.invalid),
  };
}
