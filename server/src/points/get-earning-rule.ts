import { earningEvents, type EarningEvent } from '@yuanli/shared/points/earning-events';
import type { Tx } from '../platform/database';
import { PointsRule } from './points-rule.entity';

export type EarningRule = Pick<PointsRule, 'version' | 'per' | 'amount' | 'dailyCap'> & {
  /** Both null for version 0, the default of the product. */
  id: string | null;
  since: Date | null;
};

/** What a community gives for an event: by the rule in force, or by the version that was promised. */
export async function getEarningRule(db: Tx, communityId: string, event: EarningEvent, version?: number): Promise<EarningRule> {
  const isDefault = version === 0;
  const rule = isDefault ? null : await db.findOne(PointsRule, {
    where: { communityId, event, ...(version !== undefined && { version }) },
    order: { version: 'DESC' },
  });
  return rule ?? defaultRule(event);
}

export const defaultRule = (event: EarningEvent): EarningRule => {
  const { per, amount, dailyCap } = earningEvents[event];
  return { id: null, version: 0, per, amount, dailyCap, since: null };
};
