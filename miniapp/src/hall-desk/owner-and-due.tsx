import { hallLimits as limits } from '@yuanli/shared/hall/hall-limits';
import { DateTime } from '../ui/date-time';
import { Field } from '../ui/field';
import { momentOf, formatDay, wheelsAt } from '../ui/format-date';

export interface OwnerAndDueValues {
  ownerName: string;
  dueAt: string;
}

interface OwnerAndDueProps {
  values: OwnerAndDueValues;
  onChange: (values: OwnerAndDueValues) => void;
  fields: Partial<Record<string, string>>;
}

/** Who answers for a stage and until which day; everybody sees both. */
export function OwnerAndDue({ values, onChange, fields }: OwnerAndDueProps) {
  const { ownerName, dueAt } = values;
  return (
    <>
      <Field
        label="负责人"
        placeholder="比如：林主任"
        max={limits.ownerLength}
        value={ownerName}
        onInput={(name) => onChange({ ...values, ownerName: name })}
        error={fields['ownerName']}
      />
      <DateTime
        label="完成期限"
        kind="date"
        hint="到期没有办完，大家会看到“已超期”"
        value={dueAt}
        words={dueAt && formatDay(momentOf(dueAt))}
        from={wheelsAt(Date.now()).day}
        onChange={(day) => onChange({ ...values, dueAt: day })}
        error={fields['dueAt']}
      />
    </>
  );
}
