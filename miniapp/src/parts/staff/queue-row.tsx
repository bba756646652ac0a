import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { Pressable } from '../../ui/pressable';
import './queue-row.scss';

interface QueueRowProps {
  title: string;
  note: string;
  tag?: ReactNode;
  isChosen: boolean;
  onTap: () => void;
}

export function QueueRow({ title, note, tag, isChosen, onTap }: QueueRowProps) {
  return (
    <Pressable className={`queue-row ${isChosen ? 'queue-row--chosen' : ''}`} current={isChosen} onTap={onTap}>
      <View className="queue-row__words">
        {tag && <View>{tag}</View>}
        <View className="queue-row__title t-strong">{title}</View>
        <View className="t-caption">{note}</View>
      </View>
      <Icon name="next" />
    </Pressable>
  );
}
