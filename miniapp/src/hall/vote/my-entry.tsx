import { View } from '@tarojs/components';
import type { MyEntryData } from '../../parts/hall/vote-data';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { formatMoment } from '../../ui/format-date';
import { ReceiptCard } from './receipt-card';
import { RecordedEntry } from './recorded-entry';

interface MyEntryProps {
  entry: MyEntryData;
  onChange: () => void;
  onObject: () => void;
}

/** One line of the roll that is mine and has voted: how, the receipt, and what I can still do. */
export function MyEntry({ entry, onChange, onObject }: MyEntryProps) {
  const { label, state, votedAt, isByMe, receipt, objection, can, cannotCastBecause } = entry;
  const isRecorded = state !== 'not_voted' && state !== 'phone';
  return (
    <View className="y-stack">
      {isRecorded && <RecordedEntry entry={entry} onObject={onObject} />}
      {state === 'not_voted' && objection === 'upheld' && (
        <Notice icon="shield" tone="jade">{`您的异议属实，${label}那一票已作废，您可以重新投票。`}</Notice>
      )}
      {state === 'phone' && (
        <Notice
          icon="ok"
          tone="jade"
        >{`${label}${isByMe ? '已' : '已由家人'}投票${votedAt ? `，${formatMoment(votedAt)}` : ''}。`}</Notice>
      )}
      {state === 'phone' && !isByMe && cannotCastBecause && <View className="t-second">{cannotCastBecause}</View>}
      {receipt && <ReceiptCard label={label} receipt={receipt} />}
      {can.cast && state === 'phone' && (
        <>
          <Button kind="secondary" icon="edit" onTap={onChange}>
            修改我的投票
          </Button>
          <View className="t-caption">
            修改时不显示上一次的选择：上一张选票已经封好，谁都看不到，手机里也没有保留。
          </View>
        </>
      )}
    </View>
  );
}
