import { earningEvents } from '@yuanli/shared/points/earning-events';
import type * as schema from '@yuanli/shared/points/points.schema';
import { placeChain } from '../../places';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import { clock } from '../../platform/clock';
import { type Tx, insertOrRefuse } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { ensure, Refusal } from '../../platform/refusal';
import { getEarningRule, presentRule, type RuleAnswer } from './find-earning-rules';
import { PointsRule } from './points-rule.entity';
import { canManagePoints } from '../points.policy';

/** A community worker decides what is given for an event from now on. What was given before keeps the version it followed. */
export async function setEarningRule(tx: Tx, actor: Actor, input: schema.SetEarningRuleInput): Promise<RuleAnswer> {
  const { communityId, event, version: seen, per, amount, dailyCap } = input;
  ensure(canManagePoints(actor, await placeChain(tx, communityId)), 'request.not_allowed');
  if (per === 'hour' && !earningEvents[event].isTimed)
    throw new Refusal('request.invalid', { per: '这一项没有服务时长，请选择“按次”' });
  ensure((await getEarningRule(tx, communityId, event)).version === seen, 'points.rule_changed');

  const rule = {
    id: newId(),
    communityId,
    event,
    version: seen + 1,
    per,
    amount,
    dailyCap,
    setById: actor.personId,
    since: clock.now(),
  };
  await insertOrRefuse(tx, PointsRule, rule, 'points.rule_changed');
  await recordAudit(tx, actor, 'points.rule_set', communityId, { event, version: rule.version, per, amount, dailyCap });
  return presentRule(event, rule, rule.since);
}
