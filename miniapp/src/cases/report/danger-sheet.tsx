import { View } from '@tarojs/components';
import type { DangerAdvice } from '@yuanli/shared/cases/danger-words';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface DangerSheetProps {
  /** What the words sound like; undefined: the sheet is closed. */
  danger: DangerAdvice | undefined;
  onAnswer: (hasCalled: boolean) => void;
  onClose: () => void;
}

/** Whoever writes of danger is first told whom to call; writing on comes below that. */
export function DangerSheet({ danger, onAnswer, onClose }: DangerSheetProps) {
  return (
    <Sheet
      isOpen={danger !== undefined}
      title={`${danger?.what ?? ''}，请先打电话`}
      onClose={onClose}
      footer={
        <View className="y-stack y-stack--tight">
          <Button kind="secondary" onTap={() => onAnswer(true)}>
            已经打过电话，继续写下来
          </Button>
          <Button kind="quiet" onTap={() => onAnswer(false)}>
            现在没有危险，照常写
          </Button>
        </View>
      }
    >
      <View className="t-lead">{danger?.advice}</View>
      {danger?.calls.map(({ name, phone }) => (
        <Button key={phone} tone="danger" icon="phone" onTap={() => void phoneCall(phone)}>
          {`打${name}`}
        </Button>
      ))}
      <View className="t-second">写在这里，不会马上有人赶到。打完电话再写，社区2小时内有人接手。</View>
    </Sheet>
  );
}
