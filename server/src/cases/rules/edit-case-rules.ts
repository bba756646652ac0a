import { caseDesks, kindOfCase, type CaseDesk, type CaseKind } from '@yuanli/shared/cases/case-kinds';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { AddCaseRuleInput, ChangeCaseRuleInput } from '@yuanli/shared/cases/case-settings.schema';
import type { Actor } from '../../platform/actor';
import { recordAudit } from '../../platform/audit';
import type { Reader, Tx } from '../../platform/database';
import { Refusal } from '../../platform/refusal';
import { addSetting, changeSetting, getSetting, removeSetting } from '../edit-setting';
import { CaseRule } from './case-rule.entity';
import { assertMayRoute } from './find-case-rules';
import { ensurePlaceOf } from './places-of-community';

/** A place of the community, and a desk that may take the kind: else refused (place.not_found, request.invalid). */
export async function assertRule(
  db: Reader,
  communityId: string,
  { placeId, kind, desk }: { placeId: string; kind: CaseKind; desk: CaseDesk },
): Promise<void> {
  await ensurePlaceOf(db, communityId, placeId, ['community', 'grid', 'courtyard']);
  if (!kindOfCase(kind).takers.includes(desk))
    throw new Refusal('request.invalid', { desk: `${caseDesks[desk]}办不了这一类，请另选` });
}

/** A community worker says where cases of a kind go first, from now on. */
export async function addCaseRule(tx: Tx, actor: Actor, input: AddCaseRuleInput): Promise<{ done: true }> {
  const { communityId, placeId, kind, category, desk } = input;
  await assertMayRoute(tx, actor, communityId);
  await assertRule(tx, communityId, input);
  const rule = { placeId, kind, category, desk };
  const ruleId = await addSetting(tx, CaseRule, 'case_rule', { communityId, ...rule }, caseLimits.rules);
  await recordAudit(tx, actor, 'case_rule.added', communityId, { ruleId, ...rule });
  return { done: true };
}

/** A rule says something else from now on. */
export async function changeCaseRule(tx: Tx, actor: Actor, input: ChangeCaseRuleInput): Promise<{ done: true }> {
  const { id, version, placeId, kind, category, desk } = input;
  const { communityId } = await getSetting(tx, CaseRule, 'case_rule', id);
  await assertMayRoute(tx, actor, communityId);
  await assertRule(tx, communityId, input);
  const rule = { placeId, kind, category, desk };
  await changeSetting(tx, CaseRule, 'case_rule', { id, version }, rule);
  await recordAudit(tx, actor, 'case_rule.changed', communityId, { ruleId: id, ...rule });
  return { done: true };
}

/** A rule holds no longer. */
export async function removeCaseRule(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const { communityId, placeId, kind, category, desk } = await getSetting(tx, CaseRule, 'case_rule', id);
  await assertMayRoute(tx, actor, communityId);
  await removeSetting(tx, CaseRule, 'case_rule', id);
  await recordAudit(tx, actor, 'case_rule.removed', communityId, { ruleId: id, placeId, kind, category, desk });
  return { done: true };
}
