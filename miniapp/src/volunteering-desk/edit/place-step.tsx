import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { SpotField } from '../../parts/forms/spot-field';
import { Field } from '../../ui/field';
import type { StepProps } from '../../parts/forms/form-step';
import type { ActivityDraft } from './activity-draft';

export function PlaceStep({ draft, set, errors }: StepProps<ActivityDraft>) {
  return (
    <>
      <Field
        label="在哪里"
        placeholder="比如：社区食堂一楼"
        max={limits.placeLength}
        value={draft.placeName}
        onInput={(placeName) => set('placeName', placeName)}
        error={errors.placeName}
      />
      <SpotField
        isOptional
        hint="取的是您现在站的地方，请走到集合的地点再点"
        found="已经记下位置，志愿者能按它找过来"
        spot={draft.spot}
        onChange={(spot) => set('spot', spot)}
        error={errors.latitudeE6 ?? errors.longitudeE6}
      />
      <Field
        label="要带什么"
        isOptional
        placeholder="比如：口罩、围裙、水杯"
        max={limits.bringLength}
        value={draft.bring}
        onInput={(bring) => set('bring', bring)}
        error={errors.bring}
      />
    </>
  );
}
