import type { z } from 'zod';
import { earningEvents, type EarningEvent } from '@yuanli/shared/points/earning-events';
import type { setEarningRule } from '@yuanli/shared/points/points.schema';
import type { EarningRule } from './get-earning-rule';

export type RuleAnswer = z.input<typeof setEarningRule.out>;

export const presentRule = (event: EarningEvent, { per, amount, dailyCap, version, since }: EarningRule): RuleAnswer => ({
  event,
  label: earningEvents[event].label,
  per,
  amount,
  dailyCap,
  version,
  since,
});
