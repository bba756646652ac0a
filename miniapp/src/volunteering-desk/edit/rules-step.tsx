import { View } from '@tarojs/components';
import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { formatCutOff } from './format-cut-off';
import type { StepProps } from '../../parts/forms/form-step';
import type { ActivityDraft } from './activity-draft';
import '../../parts/staff/two-across.scss';

const usual = [0, 2, limits.cutOffHours, 24, 48, limits.mostCutOffHours];

export function RulesStep({ draft, set, errors }: StepProps<ActivityDraft>) {
  const { cutOffHours, earnsPoints, minAge, maxAge, training, partyMembersOnly } = draft;
  const choices = [...new Set([...usual, cutOffHours])].sort((one, other) => one - other);
  return (
    <>
      <View className="two-across">
        <Choice
          label="取消报名截止时间"
          hint="截止后仍可取消，但会留下记录"
          isCompact
          tone="jade"
          options={choices.map((hours) => ({ value: String(hours), label: formatCutOff(hours) }))}
          value={String(cutOffHours)}
          onChange={(hours) => set('cutOffHours', Number(hours))}
          error={errors.cutOffHours}
        />
      </View>
      <Check
        tone="jade"
        isOn={earnsPoints}
        onChange={(isOn) => set('earnsPoints', isOn)}
        label="计积分"
        note="时长确认后，按社区积分规则发放积分。不计积分的活动也会记录时长"
      />
      <Check
        tone="jade"
        isOn={partyMembersOnly}
        onChange={(isOn) => set('partyMembersOnly', isOn)}
        label="仅限党员报名"
      />
      <Field
        label="最小年龄"
        kind="number"
        isOptional
        hint="未满18岁须经监护人同意才能报名"
        value={minAge}
        onInput={(value) => set('minAge', value)}
        error={errors.minAge}
      />
      <Field
        label="最大年龄"
        kind="number"
        isOptional
        value={maxAge}
        onInput={(value) => set('maxAge', value)}
        error={errors.maxAge}
      />
      <Field
        label="须完成的培训"
        isOptional
        hint="须与志愿者名册中登记的培训名称一致"
        placeholder="比如：急救"
        max={limits.trainingLength}
        value={training}
        onInput={(value) => set('training', value)}
        error={errors.training}
      />
    </>
  );
}
