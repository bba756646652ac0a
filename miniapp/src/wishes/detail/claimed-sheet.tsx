import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { formatDay } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';
import { RemindButton } from '../../parts/account/remind-button';
import type { WishData } from '../wish-data';

interface ClaimedSheetProps {
  wish: WishData;
  isOpen: boolean;
  onClose: () => void;
}

/** Right after claiming: what to do first, and whether WeChat may tell of changes. */
export function ClaimedSheet({ wish: { alias, holdUntil }, isOpen, onClose }: ClaimedSheetProps) {
  return (
    <Sheet
      isOpen={isOpen}
      title={`说好了，您来帮${alias}`}
      onClose={onClose}
      footer={
        <View className="y-stack">
          <Button onTap={onClose}>看门牌和电话</Button>
          <RemindButton about="wish_progress" />
        </View>
      }
    >
      <View>先打个电话，约好时间再上门。</View>
      {holdUntil && <View>{`请在 ${formatDay(holdUntil)} 前帮完，帮完回来写几句完成记录。`}</View>}
    </Sheet>
  );
}
