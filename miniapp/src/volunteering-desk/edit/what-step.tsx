import { activityKindNames, activityKinds, type ActivityKind } from '@yuanli/shared/volunteering/activity-kinds';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { StepProps } from '../../parts/forms/form-step';
import type { ActivityDraft } from './activity-draft';

const examples: Record<ActivityKind, string> = {
  service: '助餐、清扫、陪诊、教用手机',
  duty: '楼门值守、巡逻，每周固定排班',
};
const options = activityKindNames.map((value) => ({ value, label: activityKinds[value], note: examples[value] }));

export function WhatStep({ draft, set, errors }: StepProps<ActivityDraft>) {
  return (
    <>
      <Choice
        label="活动类别"
        tone="jade"
        options={options}
        value={draft.kind}
        onChange={(kind) => set('kind', kind)}
        error={errors.kind}
      />
      <Field
        label="活动名称"
        placeholder="比如：周六社区助餐"
        max={limits.titleLength}
        value={draft.title}
        onInput={(title) => set('title', title)}
        error={errors.title}
      />
      <Field
        label="主办单位"
        hint="填社区居委会或您所在的单位"
        max={limits.placeLength}
        value={draft.organiser}
        onInput={(organiser) => set('organiser', organiser)}
        error={errors.organiser}
      />
    </>
  );
}
