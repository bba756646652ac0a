import type { z } from 'zod';
import { type EarningEvent, earningEventNames, earningEvents } from '@yuanli/shared/points/earning-events';
import type { setEarningRule } from '@yuanli/shared/points/points.schema';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { type Reader, selectPlain } from '../../platform/database';
import { canManagePoints } from '../points.policy';
import { PointsRule } from './points-rule.entity';

/** Anyone may read what is given for what in a community. */
export async function findEarningRules(
  db: Reader,
  actor: Actor | null,
  { communityId }: { communityId: string },
): Promise<{ items: RuleAnswer[]; canSet: boolean }> {
  const chain = await placeChain(db, communityId);
  const items: RuleAnswer[] = [];
  for (const event of earningEventNames) {
    const rule = await getEarningRule(db, communityId, event);
    const set = rule.id ? await db.findOneBy(PointsRule, { id: rule.id }) : null;
    items.push(presentRule(event, rule, set?.since ?? null));
  }
  return { items, canSet: canManagePoints(actor, chain) };
}

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
