import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { formatDay, formatTime, wheelsAt } from '../../ui/format-date';
import { happenedAt } from './delivery-draft';
import type { StepProps } from '../../parts/forms/form-step';
import type { DeliveryDraft } from './delivery-draft';

export function DeliveryWhenStep({ draft, set, errors }: StepProps<DeliveryDraft>) {
  const at = happenedAt(draft);
  return (
    <>
      <DateTime
        label="帮忙的日期"
        kind="date"
        value={draft.day}
        words={formatDay(at)}
        until={wheelsAt(Date.now()).day}
        onChange={(day) => set('day', day)}
      />
      <DateTime
        label="几点"
        kind="time"
        value={draft.time}
        words={formatTime(at)}
        onChange={(time) => set('time', time)}
        error={errors.happenedAt}
      />
      <Field
        label="在哪里"
        hint="写到院子就行，别写门牌"
        max={wishLimits.addressLength}
        value={draft.place}
        onInput={(place) => set('place', place)}
        error={errors.place}
      />
      <Field
        label="有谁参加"
        placeholder="比如：老周和物业张师傅"
        max={wishLimits.addressLength}
        value={draft.people}
        onInput={(people) => set('people', people)}
        error={errors.people}
      />
    </>
  );
}
