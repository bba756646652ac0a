import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible, scrollable } from '../platform/a11y/accessible';
import { useDialogKeys } from '../platform/a11y/use-dialog-keys';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './sheet.scss';

interface SheetProps {
  isOpen: boolean;
  title: string;
  onClose: () => void;
  footer?: ReactNode;
  children: ReactNode;
}

/** Rises from below for one short matter; a tap beside it closes it. */
export function Sheet({ isOpen, title, onClose, footer, children }: SheetProps) {
  const paper = useDialogKeys(isOpen, onClose);
  if (!isOpen) return null;
  return (
    <View className="y-sheet">
      <View className="y-sheet__beside" catchMove onClick={onClose} />
      <View ref={paper} className="y-sheet__paper" {...accessible({ role: 'dialog', label: title, modal: true })}>
        <View className="y-sheet__head">
          <View className="t-title y-grow">{title}</View>
          <Pressable className="y-sheet__close" label="关闭" onTap={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        <View className="y-sheet__body" {...scrollable()}>
          {children}
        </View>
        {footer && <View className="y-sheet__foot">{footer}</View>}
      </View>
    </View>
  );
}
