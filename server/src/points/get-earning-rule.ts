import { earningEvents, type EarningEvent } from '@yuanli/shared/points/earning-events';
import { selectPlain, type Reader } from '../platform/database';
import type { PointsRule } from './points-rule.entity';

export type EarningRule = Pick<PointsRule, 'version' | 'per' | 'amount' | 'dailyCap'> & {
  /** Null for version 0, the default of the product. */
  id: string | null;
};

/** What a community gives for an event: by the rule in force, or by the version that was promised. */
export async function getEarningRule(
  db: Reader,
  communityId: string,
  event: EarningEvent,
  version?: number,
): Promise<EarningRule> {
  const sql = 'SELECT id, version, per, amount, dailyCap FROM points_rule WHERE communityId = ? AND event = ?';
  const [rule] =
    version === undefined
      ? await selectPlain<EarningRule>(db, `${sql} ORDER BY version DESC LIMIT 1`, [communityId, event])
      : await selectPlain<EarningRule>(db, `${sql} AND version = ?`, [communityId, event, version]);
  const { per, amount, dailyCap } = earningEvents[event];
  return rule ?? { id: null, version: 0, per, amount, dailyCap };
}
