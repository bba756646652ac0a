import { View } from '@tarojs/components';
import { accessible } from '../../platform/a11y/accessible';
import { IconBadge } from '../../ui/icon-badge';
import { ReceiptCard } from './receipt-card';
import type { Cast } from './use-casting';

interface CastDoneProps {
  cast: Cast;
  label: string;
}

/** It is in. The choice is not shown again, on purpose. */
export function CastDone({ cast: { receipt, isChanged }, label }: CastDoneProps) {
  return (
    <View className="y-stack">
      <View className="y-row" {...accessible({ role: 'status' })}>
        <IconBadge name="ok" tone="jade" size="large" />
        <View className="y-grow">
          <View className="t-title">{isChanged ? '修改成功，以这次为准' : '投票成功，已计入'}</View>
          <View className="t-second">截止前还可以改。</View>
        </View>
      </View>
      <ReceiptCard label={label} receipt={receipt} />
    </View>
  );
}
