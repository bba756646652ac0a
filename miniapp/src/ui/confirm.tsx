import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Button } from './button';
import { Sheet } from './sheet';
import type { Tone } from './tone';

interface ConfirmProps {
  isOpen: boolean;
  /** The question: 要退回这个心愿吗？ */
  title: string;
  /** The verb of going on: 退回心愿. Never 确定. */
  yes: string;
  /** The verb of staying: 继续帮忙. Never 取消. */
  no: string;
  tone?: Tone;
  isDangerous?: boolean;
  isBusy?: boolean;
  onYes: () => void;
  onNo: () => void;
  /** What will happen. */
  children: ReactNode;
}

export function Confirm({
  isOpen,
  title,
  yes,
  no,
  tone,
  isDangerous = false,
  isBusy,
  onYes,
  onNo,
  children,
}: ConfirmProps) {
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onNo}
      footer={
        <View className="y-stack">
          <Button kind={isDangerous ? 'danger' : 'primary'} tone={tone} isBusy={isBusy} onTap={onYes}>
            {yes}
          </Button>
          <Button kind="secondary" onTap={onNo}>
            {no}
          </Button>
        </View>
      }
    >
      {children}
    </Sheet>
  );
}
