import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { Check } from '../../ui/check';
import { Field } from '../../ui/field';
import type { FieldErrors, StepProps } from '../../parts/forms/form-step';
import type { ServiceDraft } from './service-draft';

/** The first thing wrong with a field of several parts: `phones.0`, `phones.1`. */
const firstOf = (errors: FieldErrors, field: string): string | undefined =>
  errors[field] ?? Object.entries(errors).find(([name]) => name.startsWith(`${field}.`))?.[1];

/** How one gets it: by phone, at home, for what money, by whom, with which papers. */
export function UseStep({ draft, set, errors }: StepProps<ServiceDraft>) {
  return (
    <>
      <Field
        label="电话"
        isOptional
        hint="对外公开，居民点一下就能拨打"
        max={limits.phoneLength}
        value={draft.phone}
        onInput={(phone) => set('phone', phone)}
        error={firstOf(errors, 'phones')}
      />
      {draft.phone.trim() && (
        <Field
          label="另一个电话"
          isOptional
          max={limits.phoneLength}
          value={draft.otherPhone}
          onInput={(phone) => set('otherPhone', phone)}
        />
      )}
      <Check tone="indigo" isOn={draft.isHomeVisit} onChange={(isOn) => set('isHomeVisit', isOn)} label="可上门" />
      <Check tone="indigo" isOn={draft.isFree} onChange={(isOn) => set('isFree', isOn)} label="免费" />
      <Field
        label={draft.isFree ? '免费的说明' : '费用'}
        isOptional
        placeholder={draft.isFree ? '比如：60岁以上' : '比如：理发15元，60岁以上5元'}
        max={limits.costLength}
        value={draft.cost}
        onInput={(cost) => set('cost', cost)}
        error={errors.cost}
      />
      <Field
        label="服务对象"
        isOptional
        placeholder="比如：本社区60岁以上老人"
        max={limits.eligibilityLength}
        value={draft.eligibility}
        onInput={(words) => set('eligibility', words)}
        error={errors.eligibility}
      />
      <Field
        label="要带的材料"
        isLong
        isOptional
        hint={`每行写一样，最多${limits.documents}样`}
        value={draft.documents}
        onInput={(words) => set('documents', words)}
        error={firstOf(errors, 'documents')}
      />
    </>
  );
}
