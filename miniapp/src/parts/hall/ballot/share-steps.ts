/** One tap moves about a tenth of the budget, in a round number. */
export const stepOf = (budget: number): number => Math.max(1, 10 ** (String(budget).length - 2));

/** The budget in equal parts; what cannot be parted goes to the first ones. */
export function splitEvenly(budget: number, parts: number): number[] {
  const rest = budget % parts;
  return Array.from({ length: parts }, (_, n) => (budget - rest) / parts + (n < rest ? 1 : 0));
}

/** What is not given away yet; below zero: too much is. */
export const leftOf = (budget: number, shares: readonly number[]): number =>
  shares.reduce((left, share) => left - share, budget);
