import { DateTime } from '../../ui/date-time';
import { momentOf, wheelsAt } from '../../ui/format-date';
import { formatFullDay } from '../format-full-day';
import type { StepProps } from '../../parts/forms/form-step';
import type { RegisterDraft } from './register-draft';

export function BirthdayStep({ draft: { bornOn }, set, errors }: StepProps<RegisterDraft>) {
  return (
    <DateTime
      label="出生日期"
      kind="date"
      hint="有的活动对年龄有要求，未满18岁要监护人同意"
      value={bornOn}
      words={bornOn && formatFullDay(momentOf(bornOn))}
      from="1900-01-01"
      until={wheelsAt(Date.now()).day}
      onChange={(value) => set('bornOn', value)}
      error={errors.bornOn}
    />
  );
}
