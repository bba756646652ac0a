import { useState } from 'react';
import { View } from '@tarojs/components';
import { formatYuan } from '@yuanli/shared/payments/format-fen';
import { paymentLimits as limits } from '@yuanli/shared/payments/payment-limits';
import { moneyChannels } from '@yuanli/shared/payments/payment-status';
import { sponsoringEndpoints } from '@yuanli/shared/wishes/sponsoring.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { photosBlocker, useDraftPhotos } from '../../parts/forms/form-photos';
import { readSum } from '../../parts/payments/read-sum';
import type { Photo } from '../../platform/device/use-photos';
import { useAct } from '../../platform/net/use-act';
import { useDraft } from '../../platform/storage/use-draft';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';

interface SpendDraft {
  yuan: string;
  what: string;
  channel: 'cash' | 'bank';
  photos: readonly Photo[];
}

const empty: SpendDraft = { yuan: '', what: '', channel: 'bank', photos: [] };
const channels = (['bank', 'cash'] as const).map((value) => ({ value, label: moneyChannels[value] }));

interface SpendFormProps {
  /** Of the wish. */
  id: string;
  leftFen: number;
  onClose: () => void;
  onDone: () => void;
}

/** What was bought, for how much, and its receipts; a second person signs. What was typed stays when the sheet is closed. */
export function SpendForm({ id, leftFen, onClose, onDone }: SpendFormProps) {
  const stored = useDraft(`spending-${id}`, empty);
  const { values, set, clear } = stored;
  const photos = useDraftPhotos(stored, limits.receipts);
  const [isAsked, setAsked] = useState(false);
  const spend = useAct(sponsoringEndpoints.spendSponsoring);
  const read = (typed: string) => readSum(typed, leftFen, `还剩${formatYuan(leftFen)}，不能超过它`);
  const sum = read(values.yuan);
  const noWords = values.what.trim() ? undefined : '请写明用来做了什么';
  const noReceipt = photos.photos.length === 0 ? '请附上发票或收据的照片' : undefined;

  const send = async () => {
    setAsked(true);
    if (sum.fen === undefined || noWords || noReceipt) return;
    const { what, channel } = values;
    if (!(await spend.run({ id, amountFen: sum.fen, what, channel, pictureIds: photos.ids }))) return;
    clear();
    showToast('已登记，等监督委员签字');
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="登记支出"
      onClose={onClose}
      footer={
        <View className="y-stack">
          <ActError error={spend.error} />
          <Button isBusy={spend.isBusy} blockedBecause={photosBlocker(photos)} onTap={() => void send()}>
            提交，请监督委员签字
          </Button>
        </View>
      }
    >
      <Field
        label="花了多少元"
        kind="digit"
        hint={`还剩${formatYuan(leftFen)}`}
        value={values.yuan}
        onInput={(yuan) => set('yuan', yuan)}
        check={(typed) => read(typed).error}
        error={(isAsked ? sum.error : undefined) ?? spend.fields.amountFen}
      />
      <Field
        label="用来做了什么"
        placeholder="比如：买了一台二手轮椅"
        max={limits.whatLength}
        value={values.what}
        onInput={(what) => set('what', what)}
        error={(isAsked ? noWords : undefined) ?? spend.fields.what}
      />
      <Choice
        label="怎么付的"
        isCompact
        options={channels}
        value={values.channel}
        onChange={(channel) => set('channel', channel)}
        error={spend.fields.channel}
      />
      <PhotoPicker
        label="发票或收据"
        isOptional={false}
        hint="居民都看得到，请遮住住址、电话和证件号"
        photos={photos}
        max={limits.receipts}
        error={(isAsked ? noReceipt : undefined) ?? spend.fields.pictureIds}
      />
    </Sheet>
  );
}
