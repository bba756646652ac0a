import { useState } from 'react';
import { postsEndpoints } from '@yuanli/shared/identity/posts.endpoints';
import { roles, type Role } from '@yuanli/shared/identity/roles';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { ActError } from '../forms/act-error';

interface OfferHandoverProps {
  /** The post, as an appointment. */
  id: string;
  /** 3网格网格员 */
  title: string;
  /** Who could do this work already. */
  colleagues: readonly { id: string; name: string; roles: Role[] }[];
  onClose: () => void;
  onDone: () => void;
}

const other = 'other';

/** Who takes a post over, and what they have to know; it is theirs when they accept it. */
export function OfferHandover({ id, title, colleagues, onClose, onDone }: OfferHandoverProps) {
  const draft = useDraft(`handover-${id}`, { to: '', phone: '', note: '' });
  const { to, phone, note } = draft.values;
  const [isTried, setTried] = useState(false);
  const offer = useAct(postsEndpoints.offerHandover);
  const isByPhone = colleagues.length === 0 || to === other;
  const send = async () => {
    setTried(true);
    if (isByPhone ? !phone : !to) return;
    if (!(await offer.run({ appointmentId: id, note, ...(isByPhone ? { phone } : { toId: to }) }))) return;
    draft.clear();
    showToast('已通知对方，确认后完成交接');
    onDone();
  };
  return (
    <Sheet
      isOpen
      title={`交接：${title}`}
      onClose={onClose}
      footer={
        <Button isBusy={offer.isBusy} onTap={() => void send()}>
          请对方确认接手
        </Button>
      }
    >
      {colleagues.length > 0 && (
        <Choice
          label="谁来接手"
          options={[
            ...colleagues.map((one) => ({
              value: one.id,
              label: one.name,
              note: one.roles.map((role) => roles[role]).join('、'),
            })),
            { value: other, label: '其他人', note: '由社区工作者填写手机号' },
          ]}
          value={to || undefined}
          onChange={(value) => draft.set('to', value)}
          error={isTried && !to ? '请选择接手的人' : undefined}
        />
      )}
      {isByPhone && (
        <Field
          label="接手人的手机号"
          kind="mobile"
          hint="对方要先在小程序里绑定这个号码"
          value={phone}
          onInput={(value) => draft.set('phone', value)}
          error={offer.fields['phone'] ?? (isTried && !phone ? '请填写手机号' : undefined)}
        />
      )}
      <Field
        label="交接说明"
        isOptional
        isLong
        hint="答应过居民的事，钥匙、借出的东西放在哪里"
        value={note}
        onInput={(value) => draft.set('note', value)}
        max={300}
        error={offer.fields['note']}
      />
      <ActError error={offer.error} />
    </Sheet>
  );
}
