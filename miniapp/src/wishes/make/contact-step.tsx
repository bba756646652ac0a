import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { StepProps } from '../../parts/forms/form-step';
import type { WishDraft } from './wish-draft';

export function ContactStep({ draft, set, errors }: StepProps<WishDraft>) {
  const isForOther = draft.forWhom === 'other';
  return (
    <>
      <Field
        label="大家怎么称呼"
        hint="这是公开的，写个化名就好，比如王奶奶、李叔叔"
        max={wishLimits.aliasLength}
        value={draft.alias}
        onInput={(alias) => set('alias', alias)}
        error={errors.alias}
      />
      <Notice icon="lock" tone="jade">
        下面三项只给来帮忙的那一位看。谁看过、什么时候看的，您都查得到。
      </Notice>
      <Field
        label={isForOther ? '对方的姓名' : '您的姓名'}
        max={wishLimits.nameLength}
        value={draft.contactName}
        onInput={(contactName) => set('contactName', contactName)}
        error={errors.contactName}
      />
      <Field
        label="联系电话"
        kind="number"
        hint={isForOther ? '对方的，或者您的' : undefined}
        value={draft.contactPhone}
        onInput={(contactPhone) => set('contactPhone', contactPhone)}
        error={errors.contactPhone}
      />
      <Field
        label="上门的门牌"
        placeholder="比如：2号楼3单元501"
        max={wishLimits.addressLength}
        value={draft.address}
        onInput={(address) => set('address', address)}
        error={errors.address}
      />
    </>
  );
}
