import { giftLimits as limits } from '@yuanli/shared/gifts/gift-limits';
import { Field } from '../../ui/field';
import { Stepper } from '../../ui/stepper';
import type { StepProps } from '../../parts/forms/form-step';
import type { GiftDraft } from './gift-draft';

/** What it costs, how many there are, and how many one person may have. */
export function PriceAndPieces({ draft, set, errors, isNew }: StepProps<GiftDraft> & { isNew: boolean }) {
  return (
    <>
      <Field
        label="每份所需积分"
        kind="number"
        hint={isNew ? undefined : '已经兑换的，仍按当时的积分'}
        value={draft.price}
        onInput={(price) => set('price', price)}
        error={errors.price}
      />
      {isNew && (
        <Field
          label="一共多少份"
          kind="number"
          hint="以后可以补货"
          value={draft.stock}
          onInput={(stock) => set('stock', stock)}
          error={errors.stock}
        />
      )}
      <Stepper
        label="每人最多兑换几份"
        unit="份"
        min={1}
        max={limits.perPerson}
        value={draft.limitPerPerson}
        onChange={(most) => set('limitPerPerson', most)}
        error={errors.limitPerPerson}
      />
      <Stepper
        label="兑换后保留几天"
        unit="天"
        hint="到期未领取，积分退回，礼品重新上架"
        min={1}
        max={limits.mostHoldDays}
        value={draft.holdDays}
        onChange={(days) => set('holdDays', days)}
        error={errors.holdDays}
      />
    </>
  );
}
