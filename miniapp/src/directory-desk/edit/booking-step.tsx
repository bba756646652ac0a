import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { Check } from '../../ui/check';
import { Choice } from '../../ui/choice';
import { Notice } from '../../ui/notice';
import { Stepper } from '../../ui/stepper';
import type { StepProps } from '../../parts/forms/form-step';
import type { ServiceDraft } from './service-draft';

const { least, most } = limits.slotMinutes;

/** Whether a time can be kept beforehand, and who then waits for the people. */
export function BookingStep({ draft, set, errors, communityId }: StepProps<ServiceDraft> & { communityId: string }) {
  const { data } = useLoad(giftEndpoints.findKeepers, draft.takesBookings ? { communityId } : null);
  const keepers = data?.items ?? [];
  const needsHours = draft.hours.way === 'unknown';
  return (
    <>
      <Check
        tone="indigo"
        isOn={draft.takesBookings}
        onChange={(isOn) => set('takesBookings', isOn)}
        label="可预约"
        note="居民在手机上约好时间再来"
      />
      {draft.takesBookings && (
        <>
          {needsHours && (
            <Notice icon="clock" tone="amber">
              预约的时段从开放时间里来，请回去先写好开放时间。
            </Notice>
          )}
          <Stepper
            label="每个时段几分钟"
            unit="分钟"
            min={least}
            max={most}
            step={10}
            value={draft.slotMinutes}
            onChange={(minutes) => set('slotMinutes', minutes)}
            error={errors['booking.slotMinutes']}
          />
          <Stepper
            label="每个时段几人"
            unit="人"
            min={1}
            max={limits.slotCapacity}
            value={draft.capacity}
            onChange={(people) => set('capacity', people)}
            error={errors['booking.capacity']}
          />
          <Stepper
            label="最多提前几天预约"
            unit="天"
            min={1}
            max={limits.bookAheadDays}
            value={draft.aheadDays}
            onChange={(days) => set('aheadDays', days)}
            error={errors['booking.aheadDays']}
          />
          <Check
            tone="indigo"
            isOn={draft.needsConfirmation}
            onChange={(isOn) => set('needsConfirmation', isOn)}
            label="要人工确认"
            note="接待人员确认后，预约才生效"
          />
          {keepers.length > 0 && (
            <Choice
              label="由谁接待"
              tone="indigo"
              error={errors['booking.keeperId']}
              value={draft.keeperId}
              onChange={(keeperId) => set('keeperId', keeperId)}
              options={[
                { value: '', label: '社区工作者' },
                ...keepers.map(({ personId, name }) => ({ value: personId, label: `${name}（社区工作者也能查看）` })),
              ]}
            />
          )}
        </>
      )}
    </>
  );
}
