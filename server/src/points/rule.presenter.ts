import type { z } from 'zod';
import { earningEvents, type EarningEvent } from '@yuanli/shared/points/earning-events';
import type { setEarningRule } from '@yuanli/shared/points/points.schema';
import type { EarningRule } from './find-earning-rules';

export type RuleAnswer = z.input<typeof setEarningRule.out>;

/** `since`: when it was set; null for the default. */
export const presentRule = (
  event: EarningEvent,
  { per, amount, dailyCap, version }: EarningRule,
  since: Date | null,
): RuleAnswer => ({
  event,
  label: earningEvents[event].label,
  per,
  amount,
  dailyCap,
  version,
  since,
});
