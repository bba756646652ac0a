import { addDays } from '@yuanli/shared/china-time';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import type { FieldErrors } from '../../parts/forms/form-step';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { formatDay, momentOf, wheelsAt } from '../../ui/format-date';
import type { AnswerDraft } from './answer-draft';

export interface AnswerFieldsProps {
  draft: AnswerDraft;
  set: <Name extends keyof AnswerDraft>(field: Name, value: AnswerDraft[Name]) => void;
  errors: FieldErrors;
}

/** What only the chosen outcome needs: a date, the rule and who could, or to whom it went. */
export function OutcomeFields({ draft, set, errors }: AnswerFieldsProps) {
  const { outcome, plannedDay, rule, whoCould, passedTo, passedPhone, passedNumber } = draft;
  if (outcome === 'planned')
    return (
      <DateTime
        label="计划哪天办好（含）"
        kind="date"
        hint="到这一天，会在待办里提醒兑现"
        value={plannedDay}
        words={plannedDay && formatDay(momentOf(plannedDay))}
        from={addDays(wheelsAt(Date.now()).day, 1)}
        onChange={(day) => set('plannedDay', day)}
        error={errors['plannedFor']}
      />
    );
  if (outcome === 'cannot')
    return (
      <>
        <Field
          label="按什么规定办不了"
          isLong
          placeholder="比如：《物业管理条例》第50条，公共道路不能划成私人车位"
          max={limits.reasonLength}
          value={rule}
          onInput={(words) => set('rule', words)}
          error={errors['rule']}
        />
        <Field
          label="可以找谁"
          placeholder="比如：业主大会表决；没有就写没有"
          max={limits.reasonLength}
          value={whoCould}
          onInput={(words) => set('whoCould', words)}
          error={errors['whoCould']}
        />
      </>
    );
  if (outcome === 'passed_on')
    return (
      <>
        <Field
          label="转给谁"
          placeholder="比如：区供水公司抢修中心"
          max={limits.placeLength}
          value={passedTo}
          onInput={(words) => set('passedTo', words)}
          error={errors['passedTo']}
        />
        <Field
          label="对方的电话"
          placeholder="比如：0731-55550101，或12345"
          value={passedPhone}
          onInput={(words) => set('passedPhone', words)}
          error={errors['passedPhone']}
        />
        <Field
          label="对方给的编号"
          isOptional
          max={limits.externalNumberLength}
          value={passedNumber}
          onInput={(words) => set('passedNumber', words)}
          error={errors['passedNumber']}
        />
      </>
    );
  return null;
}
