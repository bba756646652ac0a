import { giftLimits as limits } from '@yuanli/shared/gifts/gift-limits';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import type { StepProps } from '../../parts/forms/form-step';
import type { GiftDraft } from './gift-draft';

/** Where, when and by whom it is handed out. */
export function HandingOut({ draft, set, errors, communityId }: StepProps<GiftDraft> & { communityId: string }) {
  const { data } = useLoad(giftEndpoints.findKeepers, { communityId });
  const keepers = data?.items ?? [];
  return (
    <>
      <Field
        label="领取地点"
        placeholder="比如：幸福超市服务台"
        max={limits.placeLength}
        value={draft.pickUpPlace}
        onInput={(place) => set('pickUpPlace', place)}
        error={errors.pickUpPlace}
      />
      <Field
        label="领取时间"
        placeholder="比如：每天上午9点到晚上8点"
        max={limits.hoursLength}
        value={draft.pickUpHours}
        onInput={(hours) => set('pickUpHours', hours)}
        error={errors.pickUpHours}
      />
      {keepers.length > 0 && (
        <Choice
          label="谁来发"
          error={errors.keeperId}
          value={draft.keeperId}
          onChange={(keeperId) => set('keeperId', keeperId)}
          options={[
            { value: '', label: '哪位爱心商家都可以' },
            ...keepers.map(({ personId, name }) => ({ value: personId, label: `只由${name}发` })),
          ]}
        />
      )}
    </>
  );
}
