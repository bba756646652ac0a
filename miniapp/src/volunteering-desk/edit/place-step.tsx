import { volunteeringLimits as limits } from '@yuanli/shared/volunteering/volunteering-limits';
import { SpotField } from '../../parts/forms/spot-field';
import { Field } from '../../ui/field';
import type { StepProps } from '../../parts/forms/form-step';
import type { ActivityDraft } from './activity-draft';

export function PlaceStep({ draft, set, errors }: StepProps<ActivityDraft>) {
  return (
    <>
      <Field
        label="活动地点"
        placeholder="比如：社区食堂一楼"
        max={limits.placeLength}
        value={draft.placeName}
        onInput={(placeName) => set('placeName', placeName)}
        error={errors.placeName}
      />
      <SpotField
        isOptional
        hint="将记录您当前所在的位置，请到集合地点后再点"
        found="位置已保存，志愿者可以导航前往"
        spot={draft.spot}
        onChange={(spot) => set('spot', spot)}
        error={errors.latitudeE6 ?? errors.longitudeE6}
      />
      <Field
        label="自带物品"
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
