import { In } from 'typeorm';
import { caseDeskNames, caseGradeNames } from '@yuanli/shared/cases/case-kinds';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { TryCaseRuleAnswer, TryCaseRuleInput } from '@yuanli/shared/cases/case-settings.schema';
import { findPlaceNames } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import type { Reader } from '../../platform/database';
import { ensure, Refusal } from '../../platform/refusal';
import { presentCaseNumber } from '../case-card.presenter';
import { Case } from '../case.entity';
import { staffKinds } from '../case.policy';
import { CaseRule } from './case-rule.entity';
import { chooseDesk, type Route, type RuleFacts } from './choose-desk';
import { assertRule } from './edit-case-rules';
import { assertMayRoute } from './find-case-rules';

/**
 * A dry run before a rule is saved: where the last hundred cases of the community would have gone first and as what, by the rules as
 * they are and as edited. Of kinds that its workers may see; a case that is already there goes nowhere by it.
 */
export async function tryCaseRule(db: Reader, actor: Actor, input: TryCaseRuleInput): Promise<TryCaseRuleAnswer> {
  const { communityId } = input;
  await assertMayRoute(db, actor, communityId);
  const rules = await db.findBy(CaseRule, { communityId });
  const edited = await edit(db, rules, input);
  const cases = await db.find(Case, {
    select: columns,
    where: { communityId, kind: In([...staffKinds]) },
    order: { id: 'DESC' },
    take: caseLimits.triedCases,
  });
  const moves = cases.map((one) => ({ one, from: chooseDesk(rules, one), to: chooseDesk(edited, one) }));
  const names = await findPlaceNames(
    db,
    cases.map(({ courtyardId }) => courtyardId),
  );
  const count = (route: Route, when: 'from' | 'to') => moves.filter((move) => isSame(move[when], route)).length;
  return {
    cases: cases.length,
    routes: caseDeskNames
      .flatMap((desk) => caseGradeNames.map((grade) => ({ desk, grade })))
      .map((route) => ({ ...route, before: count(route, 'from'), after: count(route, 'to') }))
      .filter(({ before, after }) => before + after > 0),
    changed: moves
      .filter(({ from, to }) => !isSame(from, to))
      .map(({ one, from, to }) => ({
        ...{ id: one.id, number: presentCaseNumber(one), title: one.title, from, to },
        courtyardName: names.get(one.courtyardId) ?? '',
      })),
  };
}

const isSame = (one: Route, other: Route): boolean => one.desk === other.desk && one.grade === other.grade;

/** The rules as they would be; what saving would refuse is refused here too. */
async function edit(db: Reader, rules: readonly CaseRule[], input: TryCaseRuleInput): Promise<RuleFacts[]> {
  const { communityId, replaces, placeId, kind, category, desk, grade = 'ordinary' } = input;
  const others = rules.filter(({ id }) => id !== replaces);
  if (replaces) ensure(others.length < rules.length, 'case_rule.not_found');
  if (replaces && !placeId && !kind && !category && !desk) return others;
  if (!placeId || !kind || !category || !desk)
    throw new Refusal('request.invalid', {
      ...(!placeId && { placeId: '请选适用范围' }),
      ...(!kind && { kind: '请选事项' }),
      ...(!category && { category: '请选类别' }),
      ...(!desk && { desk: '请选交给谁' }),
    });
  await assertRule(db, communityId, { placeId, kind, desk, grade });
  const isTaken = others.some((one) => one.placeId === placeId && one.kind === kind && one.category === category);
  ensure(!isTaken, 'case_rule.taken');
  return [...others, { placeId, kind, category, desk, grade, changedAt: clock.now() }];
}

const columns = {
  ...{ id: true, year: true, number: true, title: true, kind: true, category: true, isDanger: true },
  ...{ courtyardId: true, gridId: true, communityId: true },
} as const;
