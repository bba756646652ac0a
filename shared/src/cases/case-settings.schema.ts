import { z } from 'zod';
import { done, id, instant, text } from '../schema-parts';
import { caseCategoryNames } from './case-categories';
import { category, kind } from './case-detail.schema';
import { caseDeskNames, caseGradeNames, routedKindNames } from './case-kinds';
import { caseLimits as limits } from './case-limits';
import { caseOutcomeNames } from './case-states';

/** What a community settles beforehand: where cases go first, how soon repairs are made, and words for answers. */

/** A category, or any. */
const categoryOrAny = z.enum(['any', ...caseCategoryNames]).meta({ title: '类别' });
export type CategoryOrAny = z.output<typeof categoryOrAny>;

const version = z.number().int().min(1).meta({ title: '版本' });
const remove = { in: z.object({ id }), out: done };
const ofCommunity = z.object({ communityId: id });

const place = z.object({ id, level: z.enum(['community', 'grid', 'courtyard']), name: z.string() });
export type PlaceLevel = z.output<typeof place>['level'];

/** Which cases a rule is about, who has them first, and as what they start. */
const ruleForm = {
  placeId: id.meta({ title: '适用范围' }),
  kind: z.enum(routedKindNames).meta({ title: '事项' }),
  category: categoryOrAny,
  desk: z.enum(caseDeskNames).meta({ title: '交给谁' }),
  /** What they start as: composite and hard ones are the street's. */
  grade: z.enum(caseGradeNames).default('ordinary').meta({ title: '级别' }),
};
const rule = z.object({
  ...{ id, place, kind, category: categoryOrAny, desk: ruleForm.desk, grade: z.enum(caseGradeNames) },
  ...{ version, changedAt: instant },
});
/** Who has a case first, and as what it starts. */
const route = z.object({ desk: ruleForm.desk, grade: z.enum(caseGradeNames) });

/** Where new cases of a community go first; `places`: those a rule may be about. */
export const findCaseRules = {
  in: ofCommunity,
  out: z.object({ items: z.array(rule), places: z.array(place) }),
};
export const addCaseRule = { in: ofCommunity.extend(ruleForm), out: done };
/** `version`: the one that was seen, so that two editors do not overwrite one another. */
export const changeCaseRule = { in: z.object({ id, version, ...ruleForm }), out: done };
/** Cases that are already there stay where they are. */
export const removeCaseRule = remove;
/**
 * Where the last cases would have gone first: `before` by the rules as they are, `after` by the rules as edited. Without
 * `replaces` a rule is added; with it alone that rule is removed.
 */
export const tryCaseRule = {
  in: ofCommunity.extend({
    replaces: id.optional(),
    placeId: ruleForm.placeId.optional(),
    kind: ruleForm.kind.optional(),
    category: categoryOrAny.optional(),
    desk: ruleForm.desk.optional(),
    grade: z.enum(caseGradeNames).optional(),
  }),
  out: z.object({
    cases: z.number().int(),
    routes: z.array(route.extend({ before: z.number().int(), after: z.number().int() })),
    changed: z.array(
      z.object({
        id,
        number: z.string(),
        title: z.string(),
        courtyardName: z.string(),
        from: route,
        to: route,
      }),
    ),
  }),
};

/** What the property company promises: 水管漏水，4小时内. */
const promiseForm = {
  placeId: id.meta({ title: '适用范围' }),
  item: text('报修项目', limits.promiseItemLength, 2),
  hours: z.number().int().min(1).max(limits.promiseHours).meta({ title: '小时数' }),
};
/** For whoever reports a repair: of one courtyard, by item; what is promised there comes before what is promised everywhere. */
export const findRepairPromises = {
  in: z.object({ courtyardId: id }),
  out: z.object({ items: z.array(z.object({ id, item: z.string(), hours: z.number().int() })) }),
};
export const findPromisesAtDesk = {
  in: ofCommunity,
  out: z.object({
    items: z.array(z.object({ id, place, item: z.string(), hours: z.number().int(), version, changedAt: instant })),
    places: z.array(place),
  }),
};
export const addRepairPromise = { in: ofCommunity.extend(promiseForm), out: done };
/** What was promised to somebody already is kept. */
export const changeRepairPromise = { in: z.object({ id, version, ...promiseForm }), out: done };
export const removeRepairPromise = remove;

/** Words for an answer that is often given. */
const templateForm = {
  title: text('模板名称', limits.templateTitleLength, 2),
  category: categoryOrAny,
  outcome: z.enum(caseOutcomeNames).meta({ title: '办理结果' }),
  course: text('办理经过', limits.partLength, 2),
  result: text('办理结果的话', limits.partLength, 2),
};
const template = z.object({
  ...{ id, title: z.string(), category: categoryOrAny, outcome: templateForm.outcome },
  ...{ course: z.string(), result: z.string(), version, changedAt: instant },
});
/** Those of the category first, then those for any; all of them where no category is named. */
export const findCaseTemplates = {
  in: ofCommunity.extend({ category: category.optional() }),
  out: z.object({ items: z.array(template), canEdit: z.boolean() }),
};
export const addCaseTemplate = { in: ofCommunity.extend(templateForm), out: done };
export const changeCaseTemplate = { in: z.object({ id, version, ...templateForm }), out: done };
export const removeCaseTemplate = remove;

export type FindCaseRulesAnswer = z.input<typeof findCaseRules.out>;
export type AddCaseRuleInput = z.output<typeof addCaseRule.in>;
export type ChangeCaseRuleInput = z.output<typeof changeCaseRule.in>;
export type TryCaseRuleInput = z.output<typeof tryCaseRule.in>;
export type TryCaseRuleAnswer = z.input<typeof tryCaseRule.out>;
export type FindRepairPromisesAnswer = z.input<typeof findRepairPromises.out>;
export type FindPromisesAtDeskAnswer = z.input<typeof findPromisesAtDesk.out>;
export type AddRepairPromiseInput = z.output<typeof addRepairPromise.in>;
export type ChangeRepairPromiseInput = z.output<typeof changeRepairPromise.in>;
export type FindCaseTemplatesInput = z.output<typeof findCaseTemplates.in>;
export type FindCaseTemplatesAnswer = z.input<typeof findCaseTemplates.out>;
export type AddCaseTemplateInput = z.output<typeof addCaseTemplate.in>;
export type ChangeCaseTemplateInput = z.output<typeof changeCaseTemplate.in>;
