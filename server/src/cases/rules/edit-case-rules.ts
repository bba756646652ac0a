import { caseDesks, caseGrades, caseKinds, desksFor } from '@yuanli/shared/cases/case-kinds';
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

/** A place of the community, and a desk that may take the kind as of this grade: else refused (place.not_found, request.invalid). */
export async function assertRule(
  db: Reader,
  communityId: string,
  { placeId, kind, desk, grade }: Pick<CaseRule, 'placeId' | 'kind' | 'desk' | 'grade'>,
): Promise<void> {
  await ensurePlaceOf(db, communityId, placeId, ['community', 'grid', 'courtyard']);
  const able = desksFor(kind, grade);
  const [name, kindName] = [caseGrades[grade].name, caseKinds[kind].name];
  if (able.length === 0 && grade !== 'ordinary')
    throw new Refusal('request.invalid', { grade: `${kindName}不上报街道，级别请选“一般”` });
  if (able.includes(desk)) return;
  if (grade !== 'ordinary')
    throw new Refusal('request.invalid', {
      desk: `${name}事项由街道牵头，请交给${caseDesks.street}，或把级别改为“一般”`,
    });
  const why =
    desk === 'street'
      ? '一般事项不直接交给街道，请选“综合”或“疑难”，或另选一个岗位'
      : `${caseDesks[desk]}办不了这一类，请另选`;
  throw new Refusal('request.invalid', { desk: why });
}

/** A community worker says where cases of a kind go first, from now on. */
export async function addCaseRule(tx: Tx, actor: Actor, input: AddCaseRuleInput): Promise<{ done: true }> {
  const { communityId, placeId, kind, category, desk, grade } = input;
  await assertMayRoute(tx, actor, communityId);
  await assertRule(tx, communityId, input);
  const rule = { placeId, kind, category, desk, grade };
  const ruleId = await addSetting(tx, CaseRule, 'case_rule', { communityId, ...rule }, caseLimits.rules);
  await recordAudit(tx, actor, 'case_rule.added', communityId, { ruleId, ...rule });
  return { done: true };
}

/** A rule says something else from now on. */
export async function changeCaseRule(tx: Tx, actor: Actor, input: ChangeCaseRuleInput): Promise<{ done: true }> {
  const { id, version, placeId, kind, category, desk, grade } = input;
  const { communityId } = await getSetting(tx, CaseRule, 'case_rule', id);
  await assertMayRoute(tx, actor, communityId);
  await assertRule(tx, communityId, input);
  const rule = { placeId, kind, category, desk, grade };
  await changeSetting(tx, CaseRule, 'case_rule', { id, version }, rule);
  await recordAudit(tx, actor, 'case_rule.changed', communityId, { ruleId: id, ...rule });
  return { done: true };
}

/** A rule holds no longer. */
export async function removeCaseRule(tx: Tx, actor: Actor, { id }: { id: string }): Promise<{ done: true }> {
  const { communityId, placeId, kind, category, desk, grade } = await getSetting(tx, CaseRule, 'case_rule', id);
  await assertMayRoute(tx, actor, communityId);
  await removeSetting(tx, CaseRule, 'case_rule', id);
  await recordAudit(tx, actor, 'case_rule.removed', communityId, { ruleId: id, placeId, kind, category, desk, grade });
  return { done: true };
}
