import { useState } from 'react';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { HoursDraft, HoursWay } from './hours-draft';
import { HoursInWords } from './hours-in-words';
import type { StepProps } from '../../parts/forms/form-step';
import type { ServiceDraft } from './service-draft';
import { WeekForm } from './week-form';

const ways: readonly { value: HoursWay; label: string; note?: string }[] = [
  { value: 'weekly', label: '每周固定的时间' },
  { value: 'always', label: '24小时开放' },
  { value: 'unknown', label: '还不知道', note: '居民会看到“开放时间不详”' },
  { value: 'written', label: '按标准格式填写', note: '适用于每月、寒暑假时间不同的情况' },
];

export function HoursStep({ draft: { hours }, set, errors }: StepProps<ServiceDraft>) {
  // Half a line means nothing yet.
  const [isTyping, setTyping] = useState(false);
  const change = (to: Partial<HoursDraft>) => set('hours', { ...hours, ...to });
  return (
    <>
      <Choice
        label="开放时间"
        tone="indigo"
        options={ways}
        value={hours.way}
        onChange={(way) => change({ way })}
        error={hours.way === 'written' ? undefined : errors.openingHours}
      />
      {hours.way === 'weekly' && <WeekForm weekly={hours.weekly} onChange={(weekly) => change({ weekly })} />}
      {hours.way === 'written' && (
        <>
          <Field
            label="标准格式"
            isLong
            max={limits.hoursLength}
            placeholder="Mo-Fr 09:00-17:00; PH off"
            value={hours.text}
            onInput={(text) => {
              setTyping(true);
              change({ text });
            }}
            onBlur={() => setTyping(false)}
            error={errors.openingHours}
          />
          {!isTyping && hours.text.trim() && <HoursInWords openingHours={hours.text.trim()} />}
        </>
      )}
    </>
  );
}
