import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { Button } from '../../ui/button';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { momentOf, formatDay, wheelsAt } from '../../ui/format-date';
import type { StepProps } from '../../parts/forms/form-step';
import type { WishDraft } from './wish-draft';

export function WhenStep({ draft, set, errors }: StepProps<WishDraft>) {
  const { availability, wantedBefore } = draft;
  return (
    <>
      <Field
        label="您什么时候在家"
        isOptional
        isLong
        max={wishLimits.availabilityLength}
        placeholder="比如：平日晚上6点后，周末都行"
        value={availability}
        onInput={(value) => set('availability', value)}
        error={errors.availability}
      />
      <DateTime
        label="希望哪天前办好"
        kind="date"
        isOptional
        hint="不着急就不用选"
        value={wantedBefore}
        words={wantedBefore && formatDay(momentOf(wantedBefore))}
        from={wheelsAt(Date.now()).day}
        onChange={(value) => set('wantedBefore', value)}
        error={errors.wantedBefore}
      />
      {wantedBefore && (
        <Button kind="quiet" onTap={() => set('wantedBefore', '')}>
          不着急，去掉日期
        </Button>
      )}
    </>
  );
}
