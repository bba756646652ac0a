import { useState } from 'react';
import { giftLimits } from '@yuanli/shared/gifts/gift-limits';
import { giftEndpoints } from '@yuanli/shared/gifts/gifts.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

interface RestockGiftProps {
  id: string;
  left: number;
  onClose: () => void;
  onDone: () => void;
}

const directions = [
  { value: 'more', label: '增加' },
  { value: 'fewer', label: '减少' },
] as const;

/** More came in, or some were lost: how many, and why, for the trail. */
export function RestockGift({ id, left, onClose, onDone }: RestockGiftProps) {
  const [direction, setDirection] = useState<'more' | 'fewer'>('more');
  const [pieces, setPieces] = useState('');
  const [reason, setReason] = useState('');
  const restock = useAct(giftEndpoints.restockGift);
  const by = (direction === 'more' ? 1 : -1) * Number(pieces);
  const send = async () => {
    if (await restock.run({ id, by, reason: reason.trim() })) onDone();
  };
  return (
    <Sheet
      isOpen
      title="调整数量"
      onClose={onClose}
      footer={
        <Button isBusy={restock.isBusy} onTap={() => void send()}>
          {direction === 'more' ? '增加数量' : '减少数量'}
        </Button>
      }
    >
      <Choice label="增加还是减少" isCompact options={directions} value={direction} onChange={setDirection} />
      <Field
        label="份数"
        kind="number"
        hint={`现在剩余${left}份`}
        value={pieces}
        onInput={setPieces}
        error={restock.fields.by}
      />
      <Field
        label="原因"
        placeholder={direction === 'more' ? '比如：超市又送来20份' : '比如：清点时发现损坏2份'}
        max={giftLimits.reasonLength}
        value={reason}
        onInput={setReason}
        error={restock.fields.reason}
      />
      <ActError error={restock.error} />
    </Sheet>
  );
}
