import { earningEventNames } from '@yuanli/shared/points/earning-events';
import { placeChain } from '../places';
import type { Actor } from '../platform/actor';
import type { Reader } from '../platform/database';
import { getEarningRule } from './get-earning-rule';
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
