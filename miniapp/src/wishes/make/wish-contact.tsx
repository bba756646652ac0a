import { wishLimits } from '@yuanli/shared/wishes/wish-limits';
import type { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { BindPhone } from '../../parts/account/bind-phone';
import type { StepProps } from '../../parts/forms/form-step';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { WishDraft } from './wish-draft';

/** What the server knows of the person: nobody is asked for it again. */
export type KnownContact = AnswerOf<typeof wishEndpoints.getKnownContact>;

/** 陈阿姨 · 139****0001 · 2号楼3单元501 */
export const contactInWords = (draft: WishDraft, known: KnownContact): string =>
  [
    draft.contactName || draft.alias || known.contactName || known.alias,
    draft.contactPhone || known.phoneMasked,
    draft.address || known.address,
  ]
    .filter(Boolean)
    .join(' · ');

interface WishContactProps extends StepProps<WishDraft> {
  known: KnownContact | undefined;
  onBound: () => void;
}

/** How the neighbours call the one it is for, and how a helper finds them. */
export function WishContact({ draft, set, errors, known, onBound }: WishContactProps) {
  const isForOther = draft.forWhom === 'other';
  const whose = isForOther ? '对方' : '您';
  const phone = known?.phoneMasked;
  return (
    <>
      {known && !phone && (
        <>
          <Notice icon="phone">第一次许愿，请先绑定手机号，让社区知道是您本人。只有来帮忙的人看得到这个号码。</Notice>
          <BindPhone onBound={onBound} />
        </>
      )}
      <Field
        label={`邻居怎么称呼${whose}`}
        hint="会公开，不用写真名，比如：王奶奶、李叔叔"
        max={wishLimits.aliasLength}
        placeholder={isForOther ? undefined : known?.alias}
        value={draft.alias}
        onInput={(alias) => set('alias', alias)}
        error={errors.alias}
      />
      <Notice icon="lock" tone="jade">
        下面三项只有来帮忙的人看得到。谁在什么时候看过，您都能查到。
      </Notice>
      <Field
        label={`${whose}的姓名`}
        isOptional
        max={wishLimits.nameLength}
        placeholder={isForOther ? undefined : known?.contactName}
        value={draft.contactName}
        onInput={(contactName) => set('contactName', contactName)}
        error={errors.contactName}
      />
      <Field
        label="联系电话"
        kind="phone"
        isOptional={Boolean(phone)}
        hint={phone ? `不填就用您的${phone}。座机请带上区号` : '手机或座机都行，座机请带上区号'}
        value={draft.contactPhone}
        onInput={(contactPhone) => set('contactPhone', contactPhone)}
        error={errors.contactPhone}
      />
      <Field
        label={`${whose}家门牌号`}
        placeholder={(!isForOther && known?.address) || '比如：2号楼3单元501'}
        max={wishLimits.addressLength}
        value={draft.address}
        onInput={(address) => set('address', address)}
        error={errors.address}
      />
    </>
  );
}
