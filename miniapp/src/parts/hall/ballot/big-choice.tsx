import { View } from '@tarojs/components';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon-names';
import { Pressable } from '../../../ui/pressable';
import './big-choice.scss';

interface BigChoiceProps {
  icon: IconName;
  word: string;
  note?: string;
  isOn: boolean;
  onTap: () => void;
}

/** One of the few answers a vote has: a sign and a word, and the word 已选 where it is chosen. */
export function BigChoice({ icon, word, note, isOn, onTap }: BigChoiceProps) {
  return (
    <Pressable
      role="radio"
      checked={isOn}
      className={`big-choice y-tone--plum ${isOn ? 'big-choice--on' : ''}`}
      onTap={onTap}
    >
      <View className="big-choice__sign">
        <Icon name={icon} />
      </View>
      <View className="y-grow">
        <View className="t-title">{word}</View>
        {note && <View className="t-caption">{note}</View>}
      </View>
      {isOn && <View className="big-choice__chosen">已选</View>}
    </Pressable>
  );
}
