import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import type { StepProps } from '../../parts/forms/form-step';
import { Check } from '../../ui/check';
import { Field } from '../../ui/field';
import type { GuideDraft } from './guide-draft';

/** How long, for how much, what comes of it, and by which rule. */
export function MoreStep({ draft, set, errors }: StepProps<GuideDraft>) {
  return (
    <>
      {draft.trip !== 'not_issued' && (
        <Field
          label="几个工作日办好"
          kind="number"
          isOptional
          hint="当场办的填0，说不准的不填"
          value={draft.workingDays}
          onInput={(words) => set('workingDays', words)}
          error={errors.workingDays}
        />
      )}
      <Check tone="indigo" isOn={draft.isFree} onChange={(isOn) => set('isFree', isOn)} label="免费" />
      <Field
        label={draft.isFree ? '免费的说明' : '费用'}
        isOptional
        max={limits.costLength}
        value={draft.cost}
        onInput={(words) => set('cost', words)}
        error={errors.cost}
      />
      <Field
        label="办好后得到"
        isOptional
        placeholder="比如：老年优待证"
        max={limits.resultLength}
        value={draft.result}
        onInput={(words) => set('result', words)}
        error={errors.result}
      />
      <Field
        label="依据"
        isLong
        isOptional
        placeholder="按什么规定办"
        max={limits.basisLength}
        value={draft.basis}
        onInput={(words) => set('basis', words)}
        error={errors.basis}
      />
      <Field
        label="依据出处"
        isOptional
        placeholder="比如：国家法律法规数据库"
        max={limits.sourceLength}
        value={draft.source}
        onInput={(words) => set('source', words)}
        error={errors.source}
      />
      <Field
        label="说明"
        isLong
        isOptional
        hint="各地不同的金额，写“以当地公布为准”"
        max={limits.guideNoteLength}
        value={draft.note}
        onInput={(words) => set('note', words)}
        error={errors.note}
      />
    </>
  );
}
