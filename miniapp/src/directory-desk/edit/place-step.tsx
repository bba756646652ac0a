import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { SpotField } from '../../parts/forms/spot-field';
import { Check } from '../../ui/check';
import { Field } from '../../ui/field';
import type { StepProps } from '../../parts/forms/form-step';
import type { ServiceDraft } from './service-draft';
import { TypedSpot } from '../../parts/staff/typed-spot';

export function PlaceStep({ draft, set, errors }: StepProps<ServiceDraft>) {
  return (
    <>
      <Field
        label="地址"
        placeholder="比如：青石街18号1楼"
        max={limits.addressLength}
        value={draft.address}
        onInput={(address) => set('address', address)}
        error={errors.address}
      />
      <Field
        label="地点名称"
        isOptional
        hint="哪栋楼、哪个院里；不写就用机构的名称"
        max={limits.nameLength}
        value={draft.locationName}
        onInput={(name) => set('locationName', name)}
        error={errors.locationName}
      />
      <SpotField
        hint="请走到门口再获取，步行时间从这里算起"
        found="已经记下位置"
        spot={draft.spot}
        onChange={(spot) => set('spot', spot)}
        error={errors.latitudeE6 ?? errors.longitudeE6}
      />
      <TypedSpot onFound={(spot) => set('spot', spot)} />
      <Check
        tone="indigo"
        isOn={draft.isWheelchairAccessible}
        onChange={(isOn) => set('isWheelchairAccessible', isOn)}
        label="轮椅可进"
      />
      <Field
        label="无障碍说明"
        isOptional
        placeholder="比如：东门有坡道，按铃有人帮"
        max={limits.noteLength}
        value={draft.accessibility}
        onInput={(words) => set('accessibility', words)}
        error={errors.accessibility}
      />
    </>
  );
}
