import { partOf } from '@yuanli/shared/hall/ballot-kinds';
import { hallLimits } from '@yuanli/shared/hall/hall-limits';

/** The budget in parts as equal as whole parts allow; those over go to the first options. */
export function splitEvenly(budget: number, options: number): number[] {
  const over = hallLimits.budgetParts % options;
  const each = (hallLimits.budgetParts - over) / options;
  return Array.from({ length: options }, (_, n) => (each + (n < over ? 1 : 0)) * partOf({ budget }));
}

/** What is not given away yet; below zero: too much is. */
export const leftOf = (budget: number, shares: readonly number[]): number =>
  shares.reduce((left, share) => left - share, budget);
