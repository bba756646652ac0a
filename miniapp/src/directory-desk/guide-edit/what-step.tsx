import { View } from '@tarojs/components';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { guideClasses, guideClassNames, type GuideTrip } from '@yuanli/shared/directory/guide-kinds';
import type { StepProps } from '../../parts/forms/form-step';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { GuideDraft } from './guide-draft';
import '../../parts/staff/two-across.scss';

const classes = guideClassNames.map((value) => ({ value, label: guideClasses[value] }));
const trips: readonly { value: GuideTrip; label: string; note: string }[] = [
  { value: 'counter', label: '要跑一趟', note: '在社区或街道的窗口办' },
  { value: 'online', label: '不用跑', note: '在网站或小程序上就能办' },
  { value: 'not_issued', label: '社区不开这个证明', note: '写明该找谁，免得居民来回跑' },
];

export function WhatStep({ draft, set, errors }: StepProps<GuideDraft>) {
  return (
    <>
      <Field
        label="事项名称"
        placeholder="比如：高龄津贴申请"
        max={limits.nameLength}
        value={draft.name}
        onInput={(name) => set('name', name)}
        error={errors.name}
      />
      <View className="two-across">
        <Choice
          label="类别"
          isCompact
          tone="indigo"
          options={classes}
          value={draft.guideClass}
          onChange={(guideClass) => set('guideClass', guideClass)}
          error={errors.guideClass}
        />
      </View>
      <Choice
        label="要不要跑一趟"
        tone="indigo"
        options={trips}
        value={draft.trip}
        onChange={(trip) => set('trip', trip)}
        error={errors.trip}
      />
      <Check
        tone="indigo"
        isOn={draft.isFrequent}
        onChange={(isOn) => set('isFrequent', isOn)}
        label="常办"
        note="排在最前面，居民一眼能看到"
      />
      <Field
        label="关键词"
        isOptional
        hint="居民可能搜索的其他说法，用空格隔开"
        placeholder="比如：老人补贴 尊老金"
        max={limits.keywordsLength}
        value={draft.keywords}
        onInput={(words) => set('keywords', words)}
        error={errors.keywords}
      />
    </>
  );
}
