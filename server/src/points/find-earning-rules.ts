import { type EarningEvent, earningEventNames, earningEvents } from '@yuanli/shared/points/earning-events';
import { placeChain } from '../places';
import type { Actor } from '../platform/actor';
import { type Reader, selectPlain } from '../platform/database';
import { PointsRule } from './points-rule.entity';
import { keepsBook } from './points.policy';
import { presentRule, type RuleAnswer } from './rule.presenter';

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
  return { items, canSet: keepsBook(actor, chain) };
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
